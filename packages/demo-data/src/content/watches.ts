import type { DemoWatch } from './types';

const pipeline = 'component:default/deploy-pipeline';

/** Communities that people asked to be told about. */
export const watches: DemoWatch[] = [
  { entity: pipeline, by: 'priya.nair', daysAgo: 200 },
  { entity: pipeline, by: 'ada.lindqvist', daysAgo: 234 },
  { entity: pipeline, by: 'jun.reyes', daysAgo: 90 },
  {
    entity: 'component:default/client-library',
    by: 'priya.nair',
    daysAgo: 120,
  },
  {
    entity: 'component:default/telemetry-gateway',
    by: 'ada.lindqvist',
    daysAgo: 60,
  },
  {
    entity: 'component:default/preview-environments',
    by: 'marta.kowalska',
    daysAgo: 30,
  },
];
