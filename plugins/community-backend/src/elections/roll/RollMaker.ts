import type { AuthService } from '@backstage/backend-plugin-api';
import type { EntityCatalog } from '../../viewer/EntityCatalog';
import { planOf } from '../stored';
import type { Election, RollRow } from '../tables';

/** Kinds whose parts have owners and dependents of their own. */
const wholes = ['system:', 'domain:'];

/** How deep groups lie within groups, at most. */
const deepest = 6;

/** Makes the roll of an election from the catalog. */
export class RollMaker {
  readonly #catalog: EntityCatalog;
  readonly #auth: AuthService;

  constructor(options: { catalog: EntityCatalog; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /**
   * Everybody whom the rule of an election takes in at this time, each with the
   * first reason that does: owners, dependents, named groups, everyone. A team
   * counts with all the teams below it.
   */
  async make(row: Election): Promise<RollRow[]> {
    const { rollOf, rollGroups } = planOf(row);
    const credentials = await this.#auth.getOwnServiceCredentials();
    const parts = wholes.some(kind => row.entity_ref.startsWith(kind))
      ? await this.#catalog.partsOf(row.entity_ref, credentials)
      : [];
    const refs = [row.entity_ref, ...parts.map(part => part.ref)];

    const via = new Map<string, RollRow['via']>();
    const takeIn = (people: string[], reason: RollRow['via']) => {
      for (const person of people) {
        if (!via.has(person)) via.set(person, reason);
      }
    };
    if (rollOf.includes('owners')) {
      const entities = await this.#catalog.byRefs(refs, credentials);
      const owners = entities.flatMap(entity => entity?.owners ?? []);
      takeIn(await this.#peopleOf(owners), 'owners');
    }
    if (rollOf.includes('dependents')) {
      const dependents = await this.#catalog.dependentsOf(refs, credentials);
      const owners = dependents.flatMap(entity => entity.owners);
      takeIn(await this.#peopleOf(owners), 'dependents');
    }
    takeIn(await this.#peopleOf(rollGroups), 'groups');
    if (rollOf.includes('everyone')) {
      takeIn(await this.#catalog.everybody(credentials), 'everyone');
    }
    return [...via].map(([person_ref, reason]) => ({
      election_id: row.id,
      person_ref,
      via: reason,
    }));
  }

  /** The people among some owners, and the members of the groups among them. */
  async #peopleOf(owners: string[]): Promise<string[]> {
    const people = new Set(owners.filter(ref => ref.startsWith('user:')));
    const groups = new Set<string>();
    let level = owners.filter(ref => ref.startsWith('group:'));
    const credentials = await this.#auth.getOwnServiceCredentials();
    for (let depth = 0; level.length > 0 && depth < deepest; depth++) {
      const fresh = [...new Set(level)].filter(ref => !groups.has(ref));
      for (const ref of fresh) groups.add(ref);
      const found = await this.#catalog.withinGroups(fresh, credentials);
      for (const person of found.people) people.add(person);
      level = found.groups;
    }
    return [...people];
  }
}
