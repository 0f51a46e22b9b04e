import {
  dayOf,
  limits,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { EntityCatalog, SeenEntity } from '../viewer/EntityCatalog';
import type { ScopeResolver } from '../viewer/resolveScope';
import type { Viewer } from '../viewer/Viewer';
import { wholesAbove } from '../viewer/wholesOf';
import { declaredAmong } from './declaredAmong';
import { aboveOf, handsDown } from './handsDown';
import { mayAppoint } from './policy';
import { peopleInTerm, presentTerm } from './present';
import { entitiesInCare, termsOfPeople } from './store/terms';
import { decodePlace, encodePlace } from './vacantPlace';

/** How many components one look into the catalog brings. */
const perLook = 200;
/** How often a page looks there, at most. */
const mostLooks = 3;

/** Reads who looks after what, and what nobody looks after. */
export class DirectoryReader {
  readonly #knex: Knex;
  readonly #scopes: ScopeResolver;
  readonly #catalog: EntityCatalog;
  readonly #spokenOf: () => Promise<string[]>;

  constructor(options: {
    knex: Knex;
    scopes: ScopeResolver;
    catalog: EntityCatalog;
    /** All entities that anything was ever said on. */
    spokenOf: () => Promise<string[]>;
  }) {
    this.#knex = options.knex;
    this.#scopes = options.scopes;
    this.#catalog = options.catalog;
    this.#spokenOf = options.spokenOf;
  }

  /**
   * A page of components without a catalyst. What is at hand comes first: what
   * is spoken of or the viewer's own, then the rest of the scope. Of the whole
   * platform the rest is what the catalog has, in its order, and a page looks
   * there a few times at most.
   */
  async vacant(
    viewer: Viewer,
    query: { scope: string; cursor?: string; limit?: number },
  ) {
    const limit = query.limit ?? limits.page.default;
    const place = decodePlace(query.cursor);
    const { scope, entityRefs } = await this.#scopes.resolve(
      viewer,
      query.scope,
    );
    const isPlatform = scope.of === 'platform';
    const hand = await this.#atHand(viewer, entityRefs, isPlatform);
    const items: string[] = [];
    let next: string | undefined;
    if (place.in === 'hand') {
      const vacant = await this.#vacantAmong(viewer, hand);
      const end = place.at + limit;
      items.push(...vacant.slice(place.at, end));
      if (vacant.length > end) next = encodePlace({ in: 'hand', at: end });
      else if (isPlatform) next = encodePlace({ in: 'catalog', at: 0 });
    }
    if (isPlatform && items.length < limit) {
      const from = place.in === 'catalog' ? place.at : 0;
      const room = limit - items.length;
      const found = await this.#inCatalog(viewer, new Set(hand), from, room);
      items.push(...found.items);
      next = found.next;
    }
    return {
      items: items.map(entityRef => ({
        entityRef,
        can: { appoint: mayAppoint(viewer, entityRef).allowed },
      })),
      nextCursor: next,
      entities: viewer.entitiesOf(items),
    };
  }

  /**
   * The running terms of a person or of a group's members, and the entities whose
   * files name them.
   */
  async lookedAfter(viewer: Viewer, by: string) {
    const root = await viewer.seeOne(by);
    const members =
      root.kind === 'group'
        ? await this.#catalog.membersOf(root.ref, viewer.credentials)
        : [root];
    viewer.remember(members);
    const refs = members.map(member => member.ref);
    const [rows, naming] = await Promise.all([
      termsOfPeople(this.#knex, { people: refs, today: dayOf(viewer.now) }),
      this.#catalog.namingCatalysts(undefined, viewer.credentials),
    ]);
    viewer.remember(naming);
    await viewer.see(rows.map(row => row.entity_ref));
    const items = rows
      .filter(row => viewer.sees(row.entity_ref))
      .map(row => presentTerm(viewer, row));
    const declared = declaredAmong(
      viewer,
      { entityRefs: naming.map(entity => entity.ref), above: [] },
      items,
    ).filter(({ person }) => refs.includes(person));
    return {
      items,
      declared,
      people: await viewer.peopleOf([
        ...items.flatMap(peopleInTerm),
        ...declared.map(({ person }) => person),
      ]),
      entities: viewer.entitiesOf(
        [...items, ...declared].map(item => item.entityRef),
      ),
    };
  }

  /** Components of the scope, those first that matter most to the viewer. */
  async #atHand(
    viewer: Viewer,
    entityRefs: string[],
    isPlatform: boolean,
  ): Promise<string[]> {
    const owned = await this.#catalog.ownedBy(
      viewer.ownershipRefs,
      viewer.credentials,
    );
    const own = owned.map(entity => entity.ref);
    if (isPlatform) {
      viewer.remember(owned);
      return componentsAmong([...entityRefs, ...own]);
    }
    const first = new Set([...own, ...(await this.#spokenOf())]);
    const inScope = componentsAmong(entityRefs);
    return [
      ...inScope.filter(ref => first.has(ref)),
      ...inScope.filter(ref => !first.has(ref)),
    ];
  }

  /** From a place in the catalog on, so many as there is room for. */
  async #inCatalog(
    viewer: Viewer,
    without: Set<string>,
    from: number,
    room: number,
  ): Promise<{ items: string[]; next?: string }> {
    const items: string[] = [];
    let offset = from;
    for (let look = 0; look < mostLooks; look++) {
      const found: SeenEntity[] = await this.#catalog.components(
        { offset, limit: perLook },
        viewer.credentials,
      );
      viewer.remember(found);
      const refs = found.map(entity => entity.ref);
      const vacant = new Set(
        await this.#vacantAmong(
          viewer,
          refs.filter(ref => !without.has(ref)),
        ),
      );
      for (const [index, ref] of refs.entries()) {
        if (!vacant.has(ref)) continue;
        if (items.length === room) {
          const at = offset + index;
          return { items, next: encodePlace({ in: 'catalog', at }) };
        }
        items.push(ref);
      }
      if (found.length < perLook) return { items };
      offset += perLook;
    }
    return { items, next: encodePlace({ in: 'catalog', at: offset }) };
  }

  /** Those that have no catalyst, and lie in nothing that has one. */
  async #vacantAmong(viewer: Viewer, refs: string[]): Promise<string[]> {
    const above = await wholesAbove(some => viewer.see(some), refs);
    const inCare = await entitiesInCare(this.#knex, {
      entityRefs: [...refs, ...above.filter(handsDown)],
      today: dayOf(viewer.now),
    });
    const vacant: string[] = [];
    for (const ref of refs) {
      // All of them are loaded, so this asks the catalog for nothing.
      const places = [ref, ...(await aboveOf(viewer, ref))];
      const hasOne = places.some(
        place =>
          inCare.has(place) || viewer.declaredCatalysts(place).length > 0,
      );
      if (!hasOne) vacant.push(ref);
    }
    return vacant;
  }
}

function componentsAmong(refs: string[]): string[] {
  return [...new Set(refs)]
    .filter(ref => ref.startsWith('component:'))
    .sort((one, other) => (one < other ? -1 : 1));
}
