import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { LRUCache } from 'lru-cache';
import { PermissionGate } from './PermissionGate';

const peopleKept = 5_000;

interface GatedPerson {
  ref: string;
  /** Who the person acts as, which policies ask for. */
  ownershipRefs: string[];
  credentials: BackstageCredentials;
  quiet: boolean;
}

/**
 * Opens the gate of each person, and keeps it open for a moment: what a policy
 * decides for somebody costs two requests, which is more than a page of threads.
 *
 * A failure is not kept, and neither is what is decided for other plugins.
 */
export class PermissionGates {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  readonly #open: LRUCache<string, Promise<PermissionGate>> | undefined;
  readonly #seeAll = new WeakSet<BackstageCredentials>();

  /** @param options - `ttl`: how long a gate is kept, in milliseconds; 0 for never */
  constructor(options: {
    permissions: PermissionsService;
    registry: PermissionsRegistryService;
    ttl: number;
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.registry;
    this.#open =
      options.ttl > 0
        ? new LRUCache({ max: peopleKept, ttl: options.ttl })
        : undefined;
  }

  async of(person: GatedPerson): Promise<PermissionGate> {
    const gate = await this.#gateOf(person);
    if (gate.seesAllEntities) this.#seeAll.add(person.credentials);
    return gate;
  }

  /**
   * Whether the policy has the catalog show everything to whoever has these
   * credentials: what it shows them, it shows to all of whom this is true. Known
   * from when their gate was opened, and not before.
   */
  seesAll(credentials: BackstageCredentials): boolean {
    return this.#seeAll.has(credentials);
  }

  async #gateOf(person: GatedPerson): Promise<PermissionGate> {
    if (!this.#open || person.quiet) return this.#decide(person.credentials);
    const key = JSON.stringify([person.ref, ...person.ownershipRefs]);
    const known = this.#open.get(key);
    if (known) return known;
    const gate = this.#decide(person.credentials);
    this.#open.set(key, gate);
    gate.catch(() => this.#open?.delete(key));
    return gate;
  }

  #decide(credentials: BackstageCredentials): Promise<PermissionGate> {
    return PermissionGate.open({
      permissions: this.#permissions,
      registry: this.#registry,
      credentials,
    });
  }
}
