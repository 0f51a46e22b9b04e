import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import type { TestCommunity } from '../../testing/startCommunity';
import { subjectsOf } from '../../testing/subjects';
import { payments } from '../../testing/world';

/** Makes what a route acts on, afresh, and says what to ask of it. */
export type Preparation = () => Promise<Record<string, unknown>>;

/** Where the API tells a person beforehand whether they may use a route. */
export type Foretelling = (
  api: CommunityApi,
  request: Record<string, unknown>,
) => Promise<boolean>;

/** What is asked of some routes as everybody, and what each of them gets. */
export interface Matrix {
  /**
   * What each of them gets from each route, on something that exists and stands
   * so that somebody may act on it. The author is who wrote the thread or
   * reply, hosts the event, is the catalyst whose term it is, or stands in the
   * election; where a route
   * is about nothing of the kind, they are a member like any other.
   */
  whoMay: string;
  /**
   * What a policy takes away that denies one permission, from somebody who may
   * do everything else: 403 where it governs the deed, 404 where it hides the
   * thing. `as` is who tries, where an administrator would be let in by another
   * door or not at all.
   */
  narrowings: string;
  prepare(community: TestCommunity): Record<string, Preparation>;
  foretold: Record<string, Foretelling>;
}

export const scope = `entity:${payments}`;

/** Preparations that make one thing and add what is asked of it. */
export function making(community: TestCommunity) {
  const subjects = subjectsOf(community);
  type Request = Record<string, unknown>;
  const onThread =
    (more: Request = {}): Preparation =>
    async () => ({ id: await subjects.thread(), ...more });
  const onReply =
    (more: Request = {}): Preparation =>
    async () => ({
      id: await subjects.reply(await subjects.thread()),
      ...more,
    });
  const onEvent =
    (more: Request = {}): Preparation =>
    async () => ({ id: await subjects.event(), ...more });
  const onBegun =
    (more: Request = {}): Preparation =>
    async () => ({ id: await subjects.begun(), ...more });
  return { subjects, onThread, onReply, onEvent, onBegun };
}

export async function threadCan(
  api: CommunityApi,
  { id }: Record<string, unknown>,
) {
  return (await api.threads.get({ id: String(id) })).thread.can;
}

export async function eventCan(
  api: CommunityApi,
  { id }: Record<string, unknown>,
) {
  return (await api.events.get({ id: String(id) })).event.can;
}

export async function agendaCan(
  api: CommunityApi,
  { id }: Record<string, unknown>,
) {
  return (await api.events.agenda({ id: String(id) })).can;
}

export async function hackathonCan(
  api: CommunityApi,
  { id }: Record<string, unknown>,
) {
  return (await api.events.hackathon({ id: String(id) })).can;
}

/** Replies are listed with their thread; these are on the newest one. */
export async function replyCan(
  api: CommunityApi,
  { id }: Record<string, unknown>,
) {
  const { items } = await api.threads.list({ scope, sort: 'new', limit: '1' });
  const page = await api.threads.listReplies({ id: items[0].id });
  const found = page.items.find(item => item.id === id);
  if (!found) throw new Error(`The reply '${id}' is not listed`);
  return found.can;
}
