import type { Entity } from '@backstage/catalog-model';

/**
 * The company the bench runs on: the same for every size of data, so that the
 * catalog costs the same whether there are ten thousand threads or a million.
 */
export const world = {
  components: 1_000,
  teams: 50,
  people: 500,
  /** The first so many components are part of one system: the big roll-up. */
  inBigSystem: 500,
} as const;

const perSmallSystem = 10;

const numbered = (name: string, at: number) =>
  `${name}-${String(at).padStart(4, '0')}`;

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

/** By how much is said on it: 0 is the one that most is said on. */
export function componentRef(at: number): string {
  return `component:default/${numbered('service', at)}`;
}

export function teamRef(at: number): string {
  return `group:default/${numbered('team', at)}`;
}

export function personRef(at: number): string {
  return `user:default/${numbered('person', at)}`;
}

/** The team that owns a component, and the one that a person is a member of. */
export const teamOf = {
  component: (at: number) => at % world.teams,
  person: (at: number) => at % world.teams,
};

export const bigSystemRef = 'system:default/core';

/** The system that a component is part of. */
export function systemRefOf(component: number): string {
  return component < world.inBigSystem
    ? bigSystemRef
    : `system:default/${systemName(component)}`;
}

function systemName(component: number): string {
  return component < world.inBigSystem
    ? 'core'
    : numbered('system', Math.floor(component / perSmallSystem));
}

/** All of it, as the catalog reads it from a file. */
export function catalogEntities(): Entity[] {
  const apiVersion = 'backstage.io/v1alpha1';
  const components = range(world.components);
  const systems = new Map(
    components.map(at => [systemName(at), teamOf.component(at)]),
  );
  return [
    ...range(world.teams).map(at => ({
      apiVersion,
      kind: 'Group',
      metadata: { name: numbered('team', at) },
      spec: { type: 'team', children: [] },
    })),
    ...range(world.people).map(at => ({
      apiVersion,
      kind: 'User',
      metadata: { name: numbered('person', at) },
      spec: {
        profile: { displayName: `Person ${at}` },
        memberOf: [numbered('team', teamOf.person(at))],
      },
    })),
    ...[...systems].map(([name, team]) => ({
      apiVersion,
      kind: 'System',
      metadata: { name },
      spec: { owner: numbered('team', team) },
    })),
    ...components.map(at => ({
      apiVersion,
      kind: 'Component',
      metadata: { name: numbered('service', at), title: `Service ${at}` },
      spec: {
        type: 'service',
        lifecycle: 'production',
        owner: numbered('team', teamOf.component(at)),
        system: systemName(at),
      },
    })),
  ];
}
