import type { Entity } from '@backstage/catalog-model';

/**
 * The world that most tests play in.
 *
 * ```
 *  domain:default/commerce
 *   └ system:default/payments
 *      ├ component:default/payments-api     owned by group:default/payments (owen)
 *      └ component:default/ledger           owned by group:default/payments (owen)
 *  component:default/attic                  owned by group:default/payments, leaves
 *                                           the catalog where a test says so
 *  component:default/search                 owned by group:default/search (sara)
 *  component:default/secret                 hidden from everybody but owen
 * ```
 * People: owen (owner), cato (made a catalyst by tests), mia, max (members),
 * sara (owner of search), ada (administrator by configuration).
 */
export const people = {
  owner: 'user:default/owen',
  catalyst: 'user:default/cato',
  member: 'user:default/mia',
  other: 'user:default/max',
  stranger: 'user:default/sara',
  administrator: 'user:default/ada',
} as const;

export const payments = 'component:default/payments-api';
export const ledger = 'component:default/ledger';
export const attic = 'component:default/attic';
export const search = 'component:default/search';
export const secret = 'component:default/secret';

function user(name: string, displayName: string, groups: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName }, memberOf: groups },
    relations: groups.map(group => ({
      type: 'memberOf',
      targetRef: `group:default/${group}`,
    })),
  };
}

function entity(
  kind: string,
  name: string,
  owner: string,
  partOf?: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner },
    relations: [
      { type: 'ownedBy', targetRef: `group:default/${owner}` },
      ...(partOf ? [{ type: 'partOf', targetRef: partOf }] : []),
    ],
  };
}

export const worldEntities: Entity[] = [
  user('owen', 'Owen Ames', ['payments']),
  user('cato', 'Cato Berg', ['search']),
  user('mia', 'Mia Cruz', []),
  user('max', 'Max Dorn', []),
  user('sara', 'Sara Eder', ['search']),
  user('ada', 'Ada Finn', []),
  entity('Domain', 'commerce', 'payments'),
  entity('System', 'payments', 'payments', 'domain:default/commerce'),
  entity('Component', 'payments-api', 'payments', 'system:default/payments'),
  entity('Component', 'ledger', 'payments', 'system:default/payments'),
  entity('Component', 'attic', 'payments'),
  entity('Component', 'search', 'search'),
  entity('Component', 'secret', 'payments'),
];

/** Groups of the people, as their credentials tell. */
export const ownershipOf: Record<string, string[]> = Object.fromEntries(
  worldEntities
    .filter(({ kind }) => kind === 'User')
    .map(({ metadata, relations = [] }) => {
      const ref = `user:default/${metadata.name}`;
      return [ref, [ref, ...relations.map(relation => relation.targetRef)]];
    }),
);
