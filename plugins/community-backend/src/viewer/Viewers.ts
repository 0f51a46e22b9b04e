import type {
  AuthService,
  BackstageCredentials,
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { administerPermission } from '@platform-community/backstage-plugin-community-common';
import type { Request } from 'express';
import type { CommunityConfig } from '../config';
import { handsDown, kindsHandingDown } from '../catalysts/handsDown';
import type { ServiceCaller } from '../http/Routes';
import type { EntityCatalog, SeenEntity } from './EntityCatalog';
import type { PermissionGates } from './PermissionGates';
import { Viewer } from './Viewer';

export interface ViewersOptions {
  auth: AuthService;
  httpAuth: HttpAuthService;
  userInfo: UserInfoService;
  gates: PermissionGates;
  catalog: EntityCatalog;
  config: CommunityConfig;
  clock: () => Date;
  /** Entities on which a person has a running term at an instant. */
  catalystOn(personRef: string, at: Date): Promise<string[]>;
}

/** Makes the viewer of each request. */
export class Viewers {
  readonly #options: ViewersOptions;

  constructor(options: ViewersOptions) {
    this.#options = options;
  }

  /**
   * The person whose credentials a request carries.
   *
   * @throws AuthenticationError without credentials
   * @throws NotAllowedError for a service: a community is made of people
   */
  async of(request: Request): Promise<Viewer> {
    const { httpAuth, userInfo, clock, catalog } = this.#options;
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const ref = credentials.principal.userEntityRef;
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    return this.#make({
      ref,
      ownershipRefs: ownershipEntityRefs,
      credentials,
      now: clock(),
      quiet: false,
      catalog,
    });
  }

  /**
   * Another backend that asks for itself.
   *
   * @throws AuthenticationError without credentials
   * @throws NotAllowedError for a person
   */
  async service(request: Request): Promise<ServiceCaller> {
    const { httpAuth, clock } = this.#options;
    await httpAuth.credentials(request, { allow: ['service'] });
    return { now: clock() };
  }

  /**
   * A person at an instant of the past, for an import: with their groups of
   * today, and seeing what this backend sees.
   *
   * @param catalog - one that remembers, since an import asks for the same
   *   people and entities again and again
   * @throws NotFoundError when the catalog does not know the person
   */
  async past(ref: string, at: Date, catalog: EntityCatalog): Promise<Viewer> {
    const credentials = await this.#options.auth.getOwnServiceCredentials();
    const [person] = await catalog.byRefs([ref], credentials);
    if (!person) throw new NotFoundError(`There is no person '${ref}'`);
    return this.#make({
      ref,
      ownershipRefs: [ref, ...person.memberOf],
      credentials,
      now: at,
      quiet: true,
      catalog,
    });
  }

  async #make(person: {
    ref: string;
    ownershipRefs: string[];
    credentials: BackstageCredentials;
    now: Date;
    quiet: boolean;
    catalog: EntityCatalog;
  }): Promise<Viewer> {
    const { gates, config, catalystOn } = this.#options;
    const ref = person.ref.toLocaleLowerCase('en-US');
    const ownershipRefs = person.ownershipRefs.map(owner =>
      owner.toLocaleLowerCase('en-US'),
    );
    const [gate, terms, declared] = await Promise.all([
      gates.of({ ...person, ref, ownershipRefs }),
      catalystOn(ref, person.now),
      this.#wholesNaming(ref, person.catalog),
    ]);
    const own = new Set([...terms, ...declared]);
    const inherited = await partsOfAll([...own].filter(handsDown), person);
    const viewer = new Viewer({
      ...person,
      ref,
      ownershipRefs,
      catalystOn: new Set([...own, ...inherited.map(part => part.ref)]),
      catalystsMay: config.catalystsMay,
      gate,
      administrator:
        config.administrators.some(admin => ownershipRefs.includes(admin)) ||
        (config.administerByPermission &&
          !person.quiet &&
          gate.permits(administerPermission)),
    });
    viewer.remember(inherited);
    return viewer;
  }

  /**
   * The systems and domains whose own files name a person. They are asked for as
   * this backend, so that one answer does for everybody; nobody is shown it.
   */
  async #wholesNaming(ref: string, catalog: EntityCatalog): Promise<string[]> {
    const credentials = await this.#options.auth.getOwnServiceCredentials();
    const wholes = await catalog.namingCatalysts(kindsHandingDown, credentials);
    return wholes
      .filter(whole => whole.declaredCatalysts.includes(ref))
      .map(whole => whole.ref);
  }
}

/** The parts of what somebody is a catalyst of, which hands them down. */
async function partsOfAll(
  refs: string[],
  person: { catalog: EntityCatalog; credentials: BackstageCredentials },
): Promise<SeenEntity[]> {
  const parts = await Promise.all(
    refs.map(ref => person.catalog.partsOf(ref, person.credentials)),
  );
  return parts.flat();
}
