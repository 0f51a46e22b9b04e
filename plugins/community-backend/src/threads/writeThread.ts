import {
  excerptOf,
  firstStatus,
  isWaiting,
  type ThreadKind,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { DomainEvent } from '../outbox/DomainEvent';
import { recordEvent } from '../outbox/store';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import type { Limits } from './limits/Limits';
import { hold } from './moderation/holding';
import { mayStart } from './policy';
import { insertThread } from './store/insertThread';
import { threadTarget, watchUnlessAsked } from './store/watches';

/** A thread that somebody starts. */
export interface Started {
  id: string;
  entityRef: string;
  kind: ThreadKind;
  title: string;
  body: string;
  /** Who is mentioned in it. */
  mentioned: string[];
}

/** Asserts that a viewer may start a thread on an entity that they see. */
export function assertMayStart(
  viewer: Viewer,
  { id, entityRef, kind }: Pick<Started, 'id' | 'entityRef' | 'kind'>,
): void {
  assertAllowed(
    mayStart(viewer, {
      id,
      entityRef,
      kind,
      status: firstStatus[kind],
      author: viewer.ref,
      authorRole: viewer.roleFor(entityRef),
    }),
  );
}

/**
 * Writes a thread that the viewer may start, with its watch and what is told of
 * it; or holds it for a moderator.
 *
 * @throws TooManyRequestsError when the viewer has written too many
 */
export async function writeThread(
  tx: Knex.Transaction,
  viewer: Viewer,
  options: { limits: Limits; started: Started },
): Promise<void> {
  const { limits, started } = options;
  const { id, entityRef, kind, title, body, mentioned } = started;
  const status = firstStatus[kind];
  const { held } = await limits.countWords(tx, viewer, {
    deed: 'threads',
    entityRef,
    text: `${title}\n${body}`,
  });
  await insertThread(tx, {
    id,
    entity_ref: entityRef,
    kind,
    status,
    title,
    body,
    excerpt: excerptOf(body),
    author_ref: viewer.ref,
    author_role: viewer.roleFor(entityRef),
    waiting: isWaiting({ kind, status }),
    // Of what an import brings nobody is told, now or later.
    escalation: viewer.quiet ? 2 : 0,
    unlisted: held ? 'held' : null,
    created_at: viewer.now,
  });
  await watchUnlessAsked(tx, {
    target: threadTarget(id),
    person: viewer.ref,
    at: viewer.now,
  });
  const told: DomainEvent = {
    type: 'thread.started',
    room: 'threads',
    actor: viewer.ref,
    entityRefs: [entityRef],
    subject: id,
    title,
    kind,
    mentioned,
  };
  await recordEvent(
    tx,
    viewer,
    held
      ? await hold(tx, viewer, {
          threadId: id,
          entityRef,
          title,
          untold: told,
        })
      : told,
  );
}
