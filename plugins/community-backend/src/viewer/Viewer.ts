import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { Permission } from '@backstage/plugin-permission-common';
import type {
  CatalystRight,
  CatalystsMay,
  Entities,
  People,
  Role,
} from '@platform-community/backstage-plugin-community-common';
import type { ThreadResource } from '@platform-community/backstage-plugin-community-node';
import type { EntityCatalog, SeenEntity } from './EntityCatalog';
import type { PermissionGate } from './PermissionGate';

export interface ViewerOptions {
  ref: string;
  ownershipRefs: string[];
  administrator: boolean;
  now: Date;
  quiet: boolean;
  /**
   * Entities on which the person has a running term, systems and domains whose
   * files name them, and the parts of all these.
   */
  catalystOn: ReadonlySet<string>;
  /** What is left to catalysts to do. */
  catalystsMay: CatalystsMay;
  credentials: BackstageCredentials;
  catalog: EntityCatalog;
  gate: PermissionGate;
}

/**
 * The person who asks, for the time of one request: what they see, what they
 * are towards it and what the permission framework leaves them.
 *
 * Roles and titles are known of entities that `see` has loaded, so that policies
 * can be plain functions.
 */
export class Viewer {
  readonly ref: string;
  readonly ownershipRefs: string[];
  readonly administrator: boolean;
  /** The instant of the request; nothing else asks the clock. */
  readonly now: Date;
  /** Whether what is done is told to nobody, as in an import. */
  readonly quiet: boolean;
  readonly credentials: BackstageCredentials;
  readonly gate: PermissionGate;
  readonly catalystsMay: CatalystsMay;
  readonly #options: ViewerOptions;
  readonly #catalystOn: ReadonlySet<string>;
  readonly #catalog: EntityCatalog;
  readonly #seen = new Map<string, SeenEntity | undefined>();
  readonly #gone = new Set<string>();

  constructor(options: ViewerOptions) {
    this.#options = options;
    this.ref = options.ref;
    this.ownershipRefs = options.ownershipRefs;
    this.administrator = options.administrator;
    this.now = options.now;
    this.quiet = options.quiet;
    this.credentials = options.credentials;
    this.gate = options.gate;
    this.catalystsMay = options.catalystsMay;
    this.#catalystOn = options.catalystOn;
    this.#catalog = options.catalog;
  }

  /**
   * Loads entities from the catalog under the person's own credentials, in one
   * request for all that are not known yet.
   *
   * @returns those that exist and are not hidden, in the order asked for
   */
  async see(refs: string[]): Promise<SeenEntity[]> {
    const unknown = [...new Set(refs)].filter(ref => !this.#seen.has(ref));
    if (unknown.length > 0) {
      const found = await this.#catalog.byRefs(unknown, this.credentials);
      unknown.forEach((ref, index) => this.#seen.set(ref, found[index]));
    }
    return refs.flatMap(ref => this.#seen.get(ref) ?? []);
  }

  /** The same person, who sees what another catalog shows. */
  through(catalog: EntityCatalog): Viewer {
    return new Viewer({ ...this.#options, catalog });
  }

  /** @throws NotFoundError when there is no such entity or it is hidden */
  async seeOne(ref: string): Promise<SeenEntity> {
    const [entity] = await this.see([ref]);
    if (!entity) throw new NotFoundError(`There is no entity '${ref}'`);
    return entity;
  }

  /** Keeps entities that a query of the catalog brought already. */
  remember(entities: SeenEntity[]): void {
    for (const entity of entities) this.#seen.set(entity.ref, entity);
  }

  /**
   * Lets an administrator see what was left behind by an entity that is not in
   * the catalog any more: one that is hidden from them is not seen by this.
   */
  rememberGone(ref: string): void {
    if (!this.administrator) return;
    this.#gone.add(ref);
    const name = ref.slice(ref.indexOf('/') + 1);
    const kind = ref.slice(0, ref.indexOf(':'));
    this.#seen.set(ref, {
      ref,
      kind,
      title: name,
      owners: [],
      memberOf: [],
      partOf: [],
      declaredCatalysts: [],
      catalystOf: [],
    });
  }

  /** Whether an entity is known to have left the catalog. */
  isGone(ref: string): boolean {
    return this.#gone.has(ref);
  }

  /** Whether a loaded entity exists and is not hidden. */
  sees(ref: string): boolean {
    return this.#seen.get(ref) !== undefined;
  }

  /**
   * Entities on which the person has a running term, systems and domains whose
   * files name them, and the parts of all these.
   */
  get catalystOn(): string[] {
    return [...this.#catalystOn];
  }

  /**
   * What the person leads as a catalyst and sees: by a running term, or because
   * the entity's own file names them. The latter is found by the relations of
   * the catalog, so only where these are; the file itself has the last word.
   */
  async facilitated(): Promise<SeenEntity[]> {
    const [self] = await this.see([this.ref]);
    const related = new Set([...this.catalystOn, ...(self?.catalystOf ?? [])]);
    const seen = await this.see([...related]);
    return seen.filter(({ ref }) => this.roleFor(ref) !== 'member');
  }

  roleFor(entityRef: string): Role {
    const owners = this.#seen.get(entityRef)?.owners ?? [];
    if (owners.some(owner => this.ownershipRefs.includes(owner)))
      return 'owner';
    const isCatalyst =
      this.#catalystOn.has(entityRef) ||
      this.declaredCatalysts(entityRef).includes(this.ref);
    return isCatalyst ? 'catalyst' : 'member';
  }

  /** Whom the own file of an entity that was seen names as catalysts. */
  declaredCatalysts(entityRef: string): string[] {
    return this.#seen.get(entityRef)?.declaredCatalysts ?? [];
  }

  /**
   * Whether the person leads an entity's community and may do this there: what
   * is left to catalysts never narrows what owners and administrators may.
   */
  leads(entityRef: string, right: CatalystRight): boolean {
    if (this.owns(entityRef)) return true;
    return this.roleFor(entityRef) === 'catalyst' && this.catalystsMay[right];
  }

  owns(entityRef: string): boolean {
    return this.administrator || this.roleFor(entityRef) === 'owner';
  }

  /** Whether the permission framework leaves the person this. */
  permits(permission: Permission, thread?: ThreadResource): boolean {
    return this.gate.permits(permission, thread);
  }

  /** Names of people, for an answer; one request at most. */
  async peopleOf(refs: Iterable<string>): Promise<People> {
    const wanted = [...new Set(refs)];
    await this.see(wanted);
    return Object.fromEntries(
      wanted.map(ref => {
        const seen = this.#seen.get(ref);
        const name = this.titleOf(ref);
        return [
          ref,
          seen?.picture ? { name, picture: seen.picture } : { name },
        ];
      }),
    );
  }

  /** What to call an entity or a person that was seen. */
  titleOf(ref: string): string {
    return this.#seen.get(ref)?.title ?? ref.slice(ref.indexOf('/') + 1);
  }

  /** Titles of entities that were seen, for an answer. */
  entitiesOf(refs: Iterable<string>): Entities {
    return Object.fromEntries(
      [...new Set(refs)].flatMap(ref => {
        const seen = this.#seen.get(ref);
        return seen ? [[ref, { title: seen.title }]] : [];
      }),
    );
  }
}
