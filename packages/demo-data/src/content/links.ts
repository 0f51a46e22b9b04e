import type { DemoLink } from './types';

const pipeline = 'component:default/deploy-pipeline';
const library = 'component:default/client-library';
const forge = 'https://github.lanternline.example';

const budgets = {
  entity: pipeline,
  title: 'Retry budgets in the client library',
};
const keys = { entity: pipeline, title: 'Idempotency keys on retries' };
const canaries = {
  entity: pipeline,
  title: 'Canaries for services that read from a queue',
};
const lease = {
  entity: pipeline,
  title: 'Deploy stuck at “waiting for lease” after a rebase',
};

/** What threads link to: work elsewhere, documents, and each other. */
export const links: DemoLink[] = [
  {
    on: budgets,
    to: `${forge}/platform/client-library/pull/412`,
    by: 'priya.nair',
    daysAgo: 5,
  },
  {
    on: budgets,
    to: 'https://docs.lanternline.example/rfc/0041-retry-budgets',
    name: 'RFC 41: retry budgets',
    by: 'jun.reyes',
    daysAgo: 8,
  },
  { on: budgets, to: library, by: 'jun.reyes', daysAgo: 9 },
  { on: budgets, to: keys, by: 'priya.nair', daysAgo: 4 },
  {
    on: keys,
    to: `${forge}/platform/deploy-pipeline/pull/1187`,
    by: 'priya.nair',
    daysAgo: 30,
  },
  {
    on: canaries,
    to: `${forge}/platform/deploy-pipeline/issues/955`,
    by: 'ibrahim.diallo',
    daysAgo: 40,
  },
  {
    on: canaries,
    to: 'https://docs.lanternline.example/canaries/queues',
    name: 'How a canary reads from a queue',
    by: 'ibrahim.diallo',
    daysAgo: 12,
  },
  {
    on: lease,
    to: `${forge}/platform/deploy-pipeline/pull/1240`,
    by: 'leila.nazari',
    daysAgo: 0,
  },
];
