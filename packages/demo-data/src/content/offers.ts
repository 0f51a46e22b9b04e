import type { DemoOffer } from './types';

const pipeline = 'component:default/deploy-pipeline';

export const offers: DemoOffer[] = [
  {
    entity: pipeline,
    by: 'camille.dubois',
    topics: ['monorepos', 'leases'],
    daysAgo: 170,
  },
  {
    entity: pipeline,
    by: 'marcus.webb',
    topics: ['hotfixes', 'freezes'],
    daysAgo: 140,
  },
  { entity: pipeline, by: 'petr.novak', topics: ['metrics'], daysAgo: 61 },
  { entity: pipeline, by: 'aroha.ngata', topics: [], daysAgo: 24 },
  {
    entity: 'component:default/telemetry-gateway',
    by: 'nadia.haddad',
    topics: ['traces', 'sampling'],
    daysAgo: 88,
  },
  {
    entity: 'component:default/preview-environments',
    by: 'eunji.kim',
    topics: ['databases'],
    daysAgo: 45,
  },
  {
    entity: 'component:default/service-template',
    by: 'tunde.adeyemi',
    topics: [],
    daysAgo: 33,
  },
];
