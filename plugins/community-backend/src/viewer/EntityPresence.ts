import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import type { EntityCatalog } from './EntityCatalog';

/** References travel in one request body, whose size the catalog limits. */
const refsPerRequest = 250;

/**
 * Knows which entities have left the catalog. It is asked with this plugin's own
 * credentials, so that what is hidden from a person is not taken for gone.
 */
export class EntityPresence {
  readonly #auth: AuthService;
  readonly #catalog: EntityCatalog;

  constructor(options: { auth: AuthService; catalog: EntityCatalog }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /**
   * Those of some entities that are not in the catalog, in their order, as they
   * are found out.
   *
   * @throws ServiceUnavailableError when the catalog is empty, as after a loss
   *   of its database: then everything would look as if it had gone
   */
  async *goneAmong(refs: string[]): AsyncGenerator<string> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    let isFilled = false;
    for (let from = 0; from < refs.length; from += refsPerRequest) {
      const some = refs.slice(from, from + refsPerRequest);
      const found = await this.#catalog.byRefs(some, credentials);
      isFilled ||= found.some(entity => entity !== undefined);
      if (!isFilled && (await this.#catalog.isEmpty(credentials))) {
        throw new ServiceUnavailableError(
          'The catalog knows no entity at all; what left it cannot be told from what it has not read yet',
        );
      }
      isFilled = true;
      yield* some.filter((_, index) => found[index] === undefined);
    }
  }

  async isGone(ref: string): Promise<boolean> {
    for await (const gone of this.goneAmong([ref])) return gone === ref;
    return false;
  }

  /** @throws ConflictError when the entity is in the catalog */
  async assertGone(ref: string): Promise<void> {
    if (await this.isGone(ref)) return;
    throw new ConflictError(
      `'${ref}' is in the catalog; only threads of an entity that left it are changed all at once`,
    );
  }
}
