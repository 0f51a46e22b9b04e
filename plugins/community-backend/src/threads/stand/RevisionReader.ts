import {
  limits,
  mentionedUsers,
  type ResponseRevisionPage,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import {
  decodeCursor,
  encodeCursor,
  largestCount,
  pageOf,
} from '../../database/cursor';
import { toIso } from '../../database/time';
import type { Viewer } from '../../viewer/Viewer';
import type { ThreadReader } from '../ThreadReader';
import { listRevisions } from './store/revisions';

/** Reads what official responses said before. */
export class RevisionReader {
  readonly #knex: Knex;
  readonly #reader: ThreadReader;

  constructor(options: { knex: Knex; reader: ThreadReader }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
  }

  async list(
    viewer: Viewer,
    id: string,
    query: { cursor?: string; limit?: number },
  ): Promise<ResponseRevisionPage> {
    const thread = await this.#reader.see(viewer, id);
    const limit = query.limit ?? limits.page.default;
    const found = await listRevisions(this.#knex, {
      threadId: thread.id,
      before: decodeCursor('version', query.cursor, largestCount)?.value,
      limit: limit + 1,
    });
    const { rows, nextCursor } = pageOf(found, limit, row =>
      encodeCursor('version', { value: row.version, id: row.thread_id }),
    );
    return {
      items: rows.map(row => ({
        body: row.body,
        author: row.by_ref,
        role: row.by_role,
        at: toIso(row.written_at),
        movedTo: row.moved_to ?? undefined,
      })),
      nextCursor,
      people: await viewer.peopleOf(
        rows.flatMap(row => [row.by_ref, ...mentionedUsers(row.body)]),
      ),
    };
  }
}
