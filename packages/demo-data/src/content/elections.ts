import type { DemoElection } from './types';

export const elections: DemoElection[] = [
  {
    entity: 'component:default/deploy-pipeline',
    title: 'Catalysts of the deploy pipeline for next year',
    by: 'priya.nair',
    seats: 2,
    openedDaysAgo: 3,
    nominationsCloseInDays: 11,
    votingOpensInDays: 14,
    votingClosesInDays: 21,
    termDays: 182,
  },
];
