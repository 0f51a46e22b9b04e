import type { RollSource } from '@platform-community/backstage-plugin-community-common';

/** The keys of the sentences that say who a roll takes in. */
export const rollWords = {
  owners: 'elections.roll.source.owners',
  dependents: 'elections.roll.source.dependents',
  everyone: 'elections.roll.source.everyone',
} as const satisfies Record<RollSource, string>;
