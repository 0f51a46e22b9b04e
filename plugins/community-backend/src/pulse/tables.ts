import type { PulseMeasure } from '@platform-community/backstage-plugin-community-common';

/** How many listed threads of an entity count in a measure. */
export interface PulseCountRow {
  entity_ref: string;
  measure: PulseMeasure;
  count: number;
}
