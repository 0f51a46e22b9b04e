/** A catalyst as the community tells of them. */
export interface ToldCatalyst {
  entityRef: string;
  person: string;
}

/**
 * Who the catalysts are, as the community told last. Processing reads from it
 * and never waits for anybody.
 */
export class CatalystSnapshot {
  #byEntity: ReadonlyMap<string, string[]> | undefined;

  /** The catalysts of an entity; `undefined` as long as nothing is known. */
  of(entityRef: string): string[] | undefined {
    return this.#byEntity && (this.#byEntity.get(entityRef) ?? []);
  }

  /** The entities that have a catalyst. */
  get entityRefs(): string[] {
    return [...(this.#byEntity?.keys() ?? [])];
  }

  /**
   * Takes what the community tells for all that is true.
   *
   * @returns the entities whose catalysts are others than before
   */
  take(told: ToldCatalyst[]): string[] {
    const before = this.#byEntity ?? new Map<string, string[]>();
    const now = new Map<string, string[]>();
    for (const { entityRef, person } of told) {
      now.set(entityRef, [...(now.get(entityRef) ?? []), person]);
    }
    this.#byEntity = now;
    const both = new Set([...before.keys(), ...now.keys()]);
    return [...both].filter(
      ref => !areSame(before.get(ref) ?? [], now.get(ref) ?? []),
    );
  }
}

function areSame(some: string[], others: string[]): boolean {
  const known = new Set(some);
  return known.size === others.length && others.every(ref => known.has(ref));
}
