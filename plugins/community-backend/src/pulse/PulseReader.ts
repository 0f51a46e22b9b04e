import {
  countMeasures,
  pulseOf,
  pulseWindow,
  threadReadPermission,
  type Pulse,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { listThreads } from '../threads/store/listThreads';
import type { Viewer } from '../viewer/Viewer';
import { pulseCountsOf } from './store/pulseCounts';
import { toPulseThread } from './toPulseThread';

/** Tells how communities are doing. */
export class PulseReader {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /**
   * The pulse of entities that the viewer is known to see. Where a policy leaves
   * them only some threads, the counts of all would tell of the others: then the
   * newest of those that they may read are counted.
   */
  async of(viewer: Viewer, entityRefs: string[]): Promise<Pulse> {
    const screen = viewer.gate.screen(threadReadPermission);
    if (screen === 'all') {
      return pulseOf(await pulseCountsOf(this.#knex, entityRefs));
    }
    const rows = await listThreads(this.#knex, {
      entityRefs,
      order: 'new',
      screen,
      limit: pulseWindow + 1,
    });
    const threads = rows.slice(0, pulseWindow).map(toPulseThread);
    return pulseOf(countMeasures(threads), rows.length > pulseWindow);
  }
}
