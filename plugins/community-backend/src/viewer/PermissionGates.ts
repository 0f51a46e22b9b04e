import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { LRUCache } from 'lru-cache';
import { PermissionGate } from './PermissionGate';

const peopleKept = 5_000;

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

  /** @param ownershipRefs - who the person acts as, which policies ask for */
  async of(person: {
    ref: string;
    ownershipRefs: string[];
    credentials: BackstageCredentials;
    quiet: boolean;
  }): Promise<PermissionGate> {
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
