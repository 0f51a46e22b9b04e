import { movesFrom } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { statedUrl } from '../../../testing/statedLinks';
import { moveTo } from '../consequences';
import { attempt, type Deed, type Scene } from '../Deed';
import { places, type RememberedLink, type RememberedThread } from '../Memory';
import { ruling, threadRules } from '../rules';

/** Links, and what follows when something that is linked is done. */

const urls = ['https://docs.example.com/a', statedUrl('merged', 12)] as const;

function targetOf(scene: Scene): RememberedLink['to'] | undefined {
  const what = scene.of('thread', 'entity', 'url', 'url');
  if (what === 'url') return { url: scene.of(...urls) };
  if (what === 'entity') return { entity: scene.of(places[0], ...places) };
  const thread = scene.thread();
  return thread && { thread };
}

export function addressOf(to: RememberedLink['to']): string {
  if ('thread' in to) return to.thread.id;
  return 'entity' in to ? to.entity : to.url;
}

function canShip({ kind, status }: RememberedThread): boolean {
  return movesFrom(kind, status).includes('shipped');
}

/** Waits until it is known how what is linked stands, which is found out aside. */
async function untilKnown(knex: Knex, linkId: string): Promise<void> {
  for (;;) {
    const link = await knex('thread_links').where({ id: linkId }).first();
    if (!link || link.state !== null) return;
    await new Promise(resolve => {
      setImmediate(resolve);
    });
  }
}

const addLink: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread();
  const to = thread && targetOf(scene);
  if (!to) return undefined;
  const address = addressOf(to);
  const before = thread.links.find(link => addressOf(link.to) === address);
  const isSeen =
    ('thread' in to &&
      to.thread !== thread &&
      memory.hearsOf(who, to.thread, thread)) ||
    ('entity' in to && memory.seesEntity(who, to.entity)) ||
    'url' in to;
  const mayLink = threadRules.link(scene.doing(thread));
  return attempt({
    tries: `links ${thread.word} to ${address}`,
    thread,
    ends: mayLink === 200 ? ruling([400, isSeen]) : mayLink,
    async ask(api, { knex }) {
      await api.threads.addLink({ id: thread.id, address });
      const [added] = await knex('thread_links')
        .where({ thread_id: thread.id })
        .orderBy('id', 'desc');
      if (added.provider) await untilKnown(knex, added.id);
      return added.id as string;
    },
    then(id) {
      if (before) return;
      const isDone = address.includes('merged') && canShip(thread);
      const proposedAt = isDone ? memory.now : undefined;
      thread.links.push({ id, to, by: who, proposedAt });
    },
  });
};

const removeLink: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread(({ links }) => links.length > 0);
  const link = thread && scene.one(thread.links);
  if (!link) return undefined;
  return attempt({
    tries: `takes the link to ${addressOf(link.to)} off ${thread.word}`,
    thread,
    ends: ruling(
      [404, memory.sees(who, thread)],
      [403, link.by === who || memory.leads(who, thread.entity)],
    ),
    ask: api => api.threads.removeLink({ id: thread.id, linkId: link.id }),
    then() {
      thread.links = thread.links.filter(other => other !== link);
    },
  });
};

export function isProposed(
  thread: RememberedThread,
  link: RememberedLink,
): boolean {
  return (
    canShip(thread) &&
    link.proposedAt !== undefined &&
    link.proposedAt > thread.decidedAt
  );
}

const answerProposal: Deed = scene => {
  const { memory, who } = scene;
  const isUsual = !scene.onceIn(6);
  const thread = scene.thread(({ links }) =>
    links.some(({ proposedAt }) => !isUsual || proposedAt),
  );
  const link = thread && scene.one(thread.links);
  if (!link) return undefined;
  const ships = scene.onceIn(2);
  const request = { id: thread.id, linkId: link.id };
  const maySteer = threadRules.respond(scene.doing(thread));
  return attempt({
    tries: `says that ${thread.word} is ${ships ? '' : 'not '}shipped`,
    thread,
    ends: maySteer === 200 ? ruling([409, isProposed(thread, link)]) : maySteer,
    ask: ({ threads }) =>
      ships ? threads.confirmShipped(request) : threads.dismissShipped(request),
    then() {
      link.proposedAt = undefined;
      if (ships) moveTo(memory, thread, { status: 'shipped', by: who });
    },
  });
};

export const linking = { addLink, removeLink, answerProposal };
