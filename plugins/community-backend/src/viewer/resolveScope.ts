import { InputError } from '@backstage/errors';
import {
  formatScope,
  parseScope,
  type Scope,
} from '@platform-community/backstage-plugin-community-common';
import type { Viewer } from './Viewer';
import type { EntityCatalog, SeenEntity } from './EntityCatalog';

/** A scope, with the entities in it that a viewer sees. */
export interface ResolvedScope {
  scope: Scope;
  text: string;
  title: string;
  entityRefs: string[];
}

export interface ScopeResolverOptions {
  catalog: EntityCatalog;
  /** All entities that anything was ever said on. */
  spokenOf(): Promise<string[]>;
}

/** Finds out which entities a scope means for a viewer. */
export class ScopeResolver {
  readonly #options: ScopeResolverOptions;

  constructor(options: ScopeResolverOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError when its entity is not there or hidden */
  async resolve(viewer: Viewer, scopeText: string): Promise<ResolvedScope> {
    const scope = parseScope(scopeText);
    const text = formatScope(scope);
    if (scope.of === 'platform') {
      const entityRefs = await this.#platform(viewer);
      return { scope, text, title: 'Platform', entityRefs };
    }

    const root = await viewer.seeOne(scope.entityRef);
    const resolved = { scope, text, title: root.title };
    if (scope.of === 'entity') return { ...resolved, entityRefs: [root.ref] };

    const { catalog } = this.#options;
    if (scope.of === 'parts') {
      const parts = await catalog.partsOf(root.ref, viewer.credentials);
      viewer.remember(parts);
      return { ...resolved, entityRefs: [root.ref, ...refsOf(parts)] };
    }
    if (root.kind !== 'group' && root.kind !== 'user') {
      throw new InputError('scope: owned must name a group or a user');
    }
    const owned = await catalog.ownedBy([root.ref], viewer.credentials);
    viewer.remember(owned);
    return { ...resolved, entityRefs: refsOf(owned) };
  }

  /** Where anything was ever said, and whose files name catalysts. */
  async #platform(viewer: Viewer): Promise<string[]> {
    const { catalog, spokenOf } = this.#options;
    const [spoken, naming] = await Promise.all([
      spokenOf().then(refs => viewer.see(refs)),
      catalog.namingCatalysts(undefined, viewer.credentials),
    ]);
    viewer.remember(naming);
    return [...new Set(refsOf([...spoken, ...naming]))];
  }
}

function refsOf(entities: SeenEntity[]): string[] {
  return entities.map(entity => entity.ref);
}
