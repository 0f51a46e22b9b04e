import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { profileOf } from './profileOf';

/** Somebody one may sign in as. */
export interface DemoPerson {
  ref: string;
  name: string;
  picture?: string;
  /** Who that is, where the configuration says so. */
  label?: string;
  /** The teams they are in, by title. */
  groups: string[];
}

export interface DemoPeopleAnswer {
  people: DemoPerson[];
  /** Some of the configured people are not in the catalog yet. */
  loading: boolean;
}

/** Finds the people of the catalog, whatever the permission policy hides. */
export class DemoPeople {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #offered: Map<string, string>;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    /** Labels of those offered first, by user reference. */
    offered: Map<string, string>;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#offered = options.offered;
  }

  /** Those the configuration names; or, where it names none, the first ones. */
  async offer(limit: number): Promise<DemoPeopleAnswer> {
    if (this.#offered.size === 0) return this.search('', limit);

    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [...this.#offered.keys()] },
      { credentials },
    );
    const found = items.filter(item => item !== undefined);
    return {
      people: await this.#present(found, credentials),
      loading: found.length < this.#offered.size,
    };
  }

  /** Those whose name, id or address contains the text. */
  async search(text: string, limit: number): Promise<DemoPeopleAnswer> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items } = await this.#catalog.queryEntities(
      {
        filter: { kind: 'user' },
        fullTextFilter: {
          term: text,
          fields: [
            'metadata.name',
            'metadata.title',
            'spec.profile.displayName',
            'spec.profile.email',
          ],
        },
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        limit,
      },
      { credentials },
    );
    return {
      people: await this.#present(items, credentials),
      loading: items.length === 0 && text === '',
    };
  }

  async #present(
    users: Entity[],
    credentials: BackstageCredentials,
  ): Promise<DemoPerson[]> {
    const groupRefs = [...new Set(users.flatMap(groupRefsOf))];
    const { items: groups } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: groupRefs, fields: ['metadata', 'spec.profile'] },
      { credentials },
    );
    const titles = new Map(
      groupRefs.map((ref, i) => [ref, groups[i] && profileOf(groups[i]).name]),
    );
    return users.map(user => {
      const ref = stringifyEntityRef(user);
      const { name, picture } = profileOf(user);
      return {
        ref,
        name,
        picture,
        label: this.#offered.get(ref),
        groups: groupRefsOf(user).flatMap(group => titles.get(group) ?? []),
      };
    });
  }
}

function groupRefsOf(user: Entity): string[] {
  return (user.relations ?? [])
    .filter(relation => relation.type === RELATION_MEMBER_OF)
    .map(relation => relation.targetRef);
}
