import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityCatalog, type SeenEntity } from '../../viewer/EntityCatalog';

/** Says which of some entities somebody sees. */
export type Visible = (refs: string[]) => Promise<Set<string>>;

/** The catalog as it is for somebody who is not there. */
export class SeenCatalog extends EntityCatalog {
  readonly #whole: EntityCatalog;
  readonly #visible: Visible;

  constructor(
    catalog: CatalogService,
    options: { whole: EntityCatalog; visible: Visible },
  ) {
    super(catalog);
    this.#whole = options.whole;
    this.#visible = options.visible;
  }

  async byRefs(refs: string[], credentials: BackstageCredentials) {
    const found = await this.#whole.byRefs(refs, credentials);
    const visible = await this.#visible(
      found.flatMap(entity => (entity ? [entity.ref] : [])),
    );
    return found.map(entity =>
      entity && visible.has(entity.ref) ? entity : undefined,
    );
  }

  async partsOf(ref: string, credentials: BackstageCredentials) {
    return this.#seen(await this.#whole.partsOf(ref, credentials));
  }

  async ownedBy(refs: string[], credentials: BackstageCredentials) {
    return this.#seen(await this.#whole.ownedBy(refs, credentials));
  }

  async namingCatalysts(
    kinds: string[] | undefined,
    credentials: BackstageCredentials,
  ) {
    return this.#seen(await this.#whole.namingCatalysts(kinds, credentials));
  }

  async #seen(entities: SeenEntity[]): Promise<SeenEntity[]> {
    const visible = await this.#visible(entities.map(({ ref }) => ref));
    return entities.filter(({ ref }) => visible.has(ref));
  }
}
