import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  cursor,
  entityRef,
  id,
  limits,
  pageSize,
  ref,
  text,
} from '../contract/fields';
import { oneThread, threadPage } from './views';

export const orphanView = z
  .object({
    entityRef: ref,
    gone: z.boolean().meta({
      description:
        'Whether the entity is not in the catalog; `false` for one that has come back while threads of it are archived',
    }),
    threads: z.number().int().meta({ description: 'But those archived' }),
    archived: z.number().int(),
  })
  .meta({ id: 'Orphan', description: 'An entity that left threads behind' });

export const orphanChange = z
  .object({
    threads: z.number().int().meta({ description: 'How many it was done to' }),
    left: z.boolean().meta({
      description: 'Whether there are more: the same request goes on',
    }),
  })
  .meta({ id: 'OrphanChange' });

const who = 'Administrators';

/** Threads of entities that left the catalog: routes and shapes. @public */
export const orphanRoutes = {
  listOrphans: endpoint({
    method: 'get',
    path: '/orphans',
    summary:
      'The entities that left the catalog and threads behind, and those with archived threads',
    who,
    query: { cursor, limit: pageSize },
    answer: z
      .object({
        items: z.array(orphanView),
        nextCursor: z.string().optional(),
      })
      .meta({ id: 'OrphanPage' }),
  }),
  listOrphanThreads: endpoint({
    method: 'get',
    path: '/orphans/threads',
    summary: 'The threads of such an entity, newest first',
    who,
    query: { entityRef, cursor, limit: pageSize },
    answer: threadPage,
  }),
  transferOrphans: endpoint({
    method: 'put',
    path: '/orphans/entity',
    summary:
      'Transfers the threads of an entity that left the catalog to another, a thousand at most',
    who,
    body: {
      entityRef,
      to: entityRef,
      reason: text(limits.reason.max).optional(),
    },
    answer: orphanChange,
  }),
  archiveOrphans: endpoint({
    method: 'put',
    path: '/orphans/archive',
    summary:
      'Archives the threads of an entity that left the catalog, a thousand at most',
    who,
    body: { entityRef },
    answer: orphanChange,
  }),
  unarchiveOrphans: endpoint({
    method: 'delete',
    path: '/orphans/archive',
    summary: 'Takes the archived threads of an entity back, a thousand at most',
    who,
    query: { entityRef },
    answer: orphanChange,
  }),
  archive: endpoint({
    method: 'put',
    path: '/threads/:id/archive',
    summary: 'Archives a thread whose entity left the catalog',
    who,
    params: { id },
    answer: oneThread,
  }),
  unarchive: endpoint({
    method: 'delete',
    path: '/threads/:id/archive',
    summary: 'Takes a thread out of the archive',
    who,
    params: { id },
    answer: oneThread,
  }),
};

/** @public */
export type OrphanView = z.infer<typeof orphanView>;
