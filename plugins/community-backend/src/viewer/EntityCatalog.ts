import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
  type UserEntity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  catalystsAnnotation,
  declaredCatalysts,
  RELATION_CATALYST_OF,
} from '@platform-community/backstage-plugin-community-common';

/** What the community knows of a catalog entity. */
export interface SeenEntity {
  ref: string;
  kind: string;
  title: string;
  picture?: string;
  owners: string[];
  memberOf: string[];
  partOf: string[];
  /** Whom the entity's own file names as catalysts. */
  declaredCatalysts: string[];
  /** Of a person, where the catalog has the module for the community. */
  catalystOf: string[];
}

const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  `metadata.annotations.${catalystsAnnotation}`,
  'spec.profile.displayName',
  'spec.profile.picture',
  'relations',
];

/** The kinds that anything is a part of, in the catalog's own model. */
const kindsWithParts = ['domain', 'system', 'component'];

/** A system's parts lie two levels down, a domain's three. */
const deepest = 4;

/** References stand in an address, whose length servers limit. */
const refsPerRequest = 50;

/** References stand in a body, which the catalog takes up to 100 kB of. */
const refsPerBody = 500;

function chunksOf<T>(items: T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function lower(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}

function targets(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => lower(relation.targetRef));
}

function toSeen(entity: Entity): SeenEntity {
  const profile = (entity as Partial<UserEntity>).spec?.profile;
  return {
    ref: lower(stringifyEntityRef(entity)),
    kind: lower(entity.kind),
    title:
      profile?.displayName ?? entity.metadata.title ?? entity.metadata.name,
    picture: profile?.picture,
    owners: targets(entity, RELATION_OWNED_BY),
    memberOf: targets(entity, RELATION_MEMBER_OF),
    partOf: targets(entity, RELATION_PART_OF),
    declaredCatalysts: declaredCatalysts(entity),
    catalystOf: targets(entity, RELATION_CATALYST_OF),
  };
}

/** The catalog, as the community asks it. */
export class EntityCatalog {
  readonly #catalog: CatalogService;

  constructor(catalog: CatalogService) {
    this.#catalog = catalog;
  }

  /** In the order asked for; `undefined` where there is none or it is hidden. */
  async byRefs(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Array<SeenEntity | undefined>> {
    const pages = await Promise.all(
      chunksOf(entityRefs, refsPerBody).map(some =>
        this.#catalog.getEntitiesByRefs(
          { entityRefs: some, fields },
          { credentials },
        ),
      ),
    );
    const items = pages.flatMap(page => page.items);
    return items.map(entity => entity && toSeen(entity));
  }

  /** Components by their names, from some place in that order on. */
  async components(
    place: { offset: number; limit: number },
    credentials: BackstageCredentials,
  ): Promise<SeenEntity[]> {
    const { items } = await this.#catalog.getEntities(
      {
        ...place,
        filter: { kind: 'Component' },
        order: { field: 'metadata.name', order: 'asc' },
        fields,
      },
      { credentials },
    );
    return items.map(toSeen);
  }

  /** Entities of some kinds, or of any, whose own files name catalysts. */
  async namingCatalysts(
    kinds: string[] | undefined,
    credentials: BackstageCredentials,
  ): Promise<SeenEntity[]> {
    const filter = {
      ...(kinds && { kind: kinds }),
      [`metadata.annotations.${catalystsAnnotation}`]: CATALOG_FILTER_EXISTS,
    };
    const { items } = await this.#catalog.getEntities(
      { filter, fields },
      { credentials },
    );
    // One that names nobody rightly names nobody.
    return items
      .map(toSeen)
      .filter(entity => entity.declaredCatalysts.length > 0);
  }

  /** The members of a group. */
  async membersOf(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<SeenEntity[]> {
    return this.#related('relations.memberOf', [ref], credentials);
  }

  /** Whether it knows no entity at all. */
  async isEmpty(credentials: BackstageCredentials): Promise<boolean> {
    const { items } = await this.#catalog.getEntities(
      { limit: 1, fields },
      { credentials },
    );
    return items.length === 0;
  }

  /** The parts of a system or domain and their parts, level by level. */
  async partsOf(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<SeenEntity[]> {
    const parts = new Map<string, SeenEntity>();
    let level = [ref];
    for (let depth = 0; level.length > 0 && depth < deepest; depth++) {
      const found = await this.#related('relations.partOf', level, credentials);
      const fresh = found.filter(
        part => part.ref !== ref && !parts.has(part.ref),
      );
      for (const part of fresh) parts.set(part.ref, part);
      const whole = fresh.filter(part => kindsWithParts.includes(part.kind));
      level = [...new Set(whole.map(part => part.ref))];
    }
    return [...parts.values()];
  }

  /** Everything that any of some groups or users owns. */
  async ownedBy(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<SeenEntity[]> {
    return this.#related('relations.ownedBy', refs, credentials);
  }

  /** The systems that what some groups own is part of, by group. */
  async systemsOf(
    groups: string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, string[]>> {
    const owned = await this.#related('relations.ownedBy', groups, credentials);
    return new Map(
      groups.map(group => [
        group,
        owned
          .filter(entity => entity.owners.includes(group))
          .flatMap(entity =>
            entity.kind === 'system'
              ? [entity.ref]
              : entity.partOf.filter(ref => ref.startsWith('system:')),
          ),
      ]),
    );
  }

  /**
   * Whatever depends on some entities: on themselves, or on an API that one of
   * them provides. Not they themselves.
   */
  async dependentsOf(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<SeenEntity[]> {
    const apis = await this.#related(
      'relations.apiProvidedBy',
      refs,
      credentials,
    );
    const [direct, consumers] = await Promise.all([
      this.#related('relations.dependsOn', refs, credentials),
      this.#related(
        'relations.consumesApi',
        apis.map(api => api.ref),
        credentials,
      ),
    ]);
    return [...direct, ...consumers].filter(({ ref }) => !refs.includes(ref));
  }

  /** The members of some groups, and the groups right below them. */
  async withinGroups(
    groups: string[],
    credentials: BackstageCredentials,
  ): Promise<{ people: string[]; groups: string[] }> {
    const [members, below] = await Promise.all([
      this.#related('relations.memberOf', groups, credentials),
      this.#related('relations.childOf', groups, credentials),
    ]);
    const refsOf = (entities: SeenEntity[], kind: string) =>
      entities.filter(entity => entity.kind === kind).map(({ ref }) => ref);
    return { people: refsOf(members, 'user'), groups: refsOf(below, 'group') };
  }

  /** All people that the catalog knows. */
  async everybody(credentials: BackstageCredentials): Promise<string[]> {
    const { items } = await this.#catalog.getEntities(
      { filter: { kind: 'user' }, fields },
      { credentials },
    );
    return items.map(entity => lower(stringifyEntityRef(entity)));
  }

  async #related(
    key: string,
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<SeenEntity[]> {
    const pages = await Promise.all(
      chunksOf(refs, refsPerRequest).map(some =>
        this.#catalog.getEntities(
          { filter: { [key]: some }, fields },
          { credentials },
        ),
      ),
    );
    const items = pages.flatMap(page => page.items);
    return items.map(toSeen);
  }
}
