import {
  threadReadPermission,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Viewer } from '../../viewer/Viewer';
import { listProposals } from '../links/store/listProposals';
import { movesOf } from '../policy';
import { listMarkedThreads } from '../store/listThreads';
import { presentMarked } from '../ThreadReader';

/** Reads which threads wait for those who look after some entities. */
export class WaitingReader {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /**
   * Threads of entities that the viewer is known to see, which wait for a first
   * reply by somebody else than whoever started them: the longest waiting first,
   * but for the viewer's own.
   *
   * @param what - those that the suite has told of because they wait so long, or
   *   the questions that it has not told of yet
   */
  async forReply(
    viewer: Viewer,
    entityRefs: string[],
    what: 'escalated' | 'questions',
    limit: number,
  ): Promise<ThreadView[]> {
    const rows = await listMarkedThreads(this.#knex, {
      entityRefs,
      order: what === 'escalated' ? 'escalated' : 'waiting',
      kind: what === 'questions' ? 'question' : undefined,
      exceptBy: viewer.ref,
      screen: viewer.gate.screen(threadReadPermission),
      limit,
      person: viewer.ref,
    });
    return rows.map(row => presentMarked(viewer, row));
  }

  /**
   * Threads whose linked work is done, where the viewer may say whether they are
   * shipped: the longest waiting first.
   */
  async forShipping(
    viewer: Viewer,
    entityRefs: string[],
    limit: number,
  ): Promise<ThreadView[]> {
    const rows = await listProposals(this.#knex, {
      entityRefs: entityRefs.filter(ref => viewer.leads(ref, 'move')),
      screen: viewer.gate.screen(threadReadPermission),
      person: viewer.ref,
      limit,
    });
    return rows
      .filter(row => movesOf(viewer, row).includes('shipped'))
      .map(row => presentMarked(viewer, row));
  }
}
