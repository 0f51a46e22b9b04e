import {
  pulseOf,
  pulseWindow,
  threadReadPermission,
  type Pulse,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toDate } from '../database/time';
import type { Viewer } from '../viewer/Viewer';
import { newestThreads } from './store/newestThreads';

/** Tells how communities are doing. */
export class PulseReader {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** The pulse of entities that the viewer is known to see. */
  async of(viewer: Viewer, entityRefs: string[]): Promise<Pulse> {
    const rows = await newestThreads(this.#knex, {
      entityRefs,
      screen: viewer.gate.screen(threadReadPermission),
      limit: pulseWindow + 1,
    });
    const threads = rows.slice(0, pulseWindow).map(row => ({
      kind: row.kind,
      status: row.status,
      createdAt: toDate(row.created_at),
      firstReplyAt: row.first_reply_at ? toDate(row.first_reply_at) : undefined,
      firstReplyRole: row.first_reply_role ?? undefined,
    }));
    return pulseOf(threads, rows.length > pulseWindow);
  }
}
