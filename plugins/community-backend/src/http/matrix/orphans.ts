import { attic, ledger } from '../../testing/world';
import type { Matrix, Preparation } from './Matrix';
import { subjectsOf } from '../../testing/subjects';

/** Threads of an entity that left the catalog are there for administrators. */
export const orphansMatrix: Matrix = {
  whoMay: `
route                      none  service  member  author  catalyst  owner  administrator
threads.listOrphans        401   403      403     403     403       403    200
threads.listOrphanThreads  401   403      403     403     403       403    200
threads.transferOrphans    401   403      403     403     403       403    200
threads.archiveOrphans     401   403      403     403     403       403    200
threads.unarchiveOrphans   401   403      403     403     403       403    200
threads.archive            401   403      404     404     404       404    200
threads.unarchive          401   403      404     404     404       404    200
`,
  narrowings: `
permission               route                     as             status
community.thread.read    threads.archive           administrator  404
community.thread.read    threads.unarchive         administrator  404
community.thread.read    threads.listOrphans       administrator  403
community.thread.read    threads.listOrphanThreads  administrator  403
community.thread.read    threads.transferOrphans   administrator  403
community.thread.read    threads.archiveOrphans    administrator  403
community.thread.read    threads.unarchiveOrphans  administrator  403
community.thread.update  threads.archive           administrator  403
community.thread.update  threads.unarchive         administrator  403
community.thread.update  threads.transferOrphans   administrator  403
community.thread.update  threads.archiveOrphans    administrator  403
community.thread.update  threads.unarchiveOrphans  administrator  403
`,
  prepare(community) {
    const leftBehind =
      (request: (id: string) => Record<string, unknown>): Preparation =>
      async () => {
        community.inCatalog(attic, true);
        const id = await subjectsOf(community, attic).thread();
        community.inCatalog(attic, false);
        return request(id);
      };
    return {
      'threads.listOrphans': leftBehind(() => ({})),
      'threads.listOrphanThreads': leftBehind(() => ({ entityRef: attic })),
      'threads.transferOrphans': leftBehind(() => ({
        entityRef: attic,
        to: ledger,
      })),
      'threads.archiveOrphans': leftBehind(() => ({ entityRef: attic })),
      'threads.unarchiveOrphans': leftBehind(() => ({ entityRef: attic })),
      'threads.archive': leftBehind(id => ({ id })),
      'threads.unarchive': leftBehind(id => ({ id })),
    };
  },
  foretold: {},
};
