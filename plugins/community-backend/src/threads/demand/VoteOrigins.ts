import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EntityCatalog } from '../../viewer/EntityCatalog';

/** Where a vote comes from: the teams of who cast it, and their systems. */
export interface Origins {
  teams: string[];
  systems: string[];
}

const nowhere: Origins = { teams: [], systems: [] };

/** What is known is asked again after this long. */
const keepMs = 5 * 60_000;
/** How many people, and how many teams, are remembered at most. */
const keepAtMost = 5_000;

/**
 * Knows where votes come from: a person's direct groups, and the systems that
 * what these groups own is part of. Asked as this backend, because it ends in
 * numbers only: nobody is shown a team or a system they may not see.
 *
 * What it knows may be five minutes old. A catalog that does not answer costs a
 * vote its origins, never the vote.
 */
export class VoteOrigins {
  readonly #catalog: EntityCatalog;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  readonly #clock: () => Date;
  readonly #teams = new Map<string, { until: number; refs: string[] }>();
  readonly #systems = new Map<string, { until: number; refs: string[] }>();

  constructor(options: {
    catalog: EntityCatalog;
    auth: AuthService;
    logger: LoggerService;
    clock: () => Date;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#logger = options.logger;
    this.#clock = options.clock;
  }

  async of(personRef: string): Promise<Origins> {
    try {
      const teams = await this.#teamsOf(personRef);
      return { teams, systems: await this.#systemsOf(teams) };
    } catch (error) {
      this.#logger.warn(
        `A vote is counted without its teams: ${toError(error).message}`,
      );
      return nowhere;
    }
  }

  async #teamsOf(personRef: string): Promise<string[]> {
    const known = this.#fresh(this.#teams, personRef);
    if (known) return known;
    const credentials = await this.#auth.getOwnServiceCredentials();
    const [person] = await this.#catalog.byRefs([personRef], credentials);
    return this.#keep(this.#teams, personRef, person?.memberOf ?? []);
  }

  async #systemsOf(teams: string[]): Promise<string[]> {
    const unknown = teams.filter(team => !this.#fresh(this.#systems, team));
    if (unknown.length > 0) {
      const credentials = await this.#auth.getOwnServiceCredentials();
      const found = await this.#catalog.systemsOf(unknown, credentials);
      for (const team of unknown) {
        this.#keep(this.#systems, team, found.get(team) ?? []);
      }
    }
    const systems = teams.flatMap(team => this.#systems.get(team)?.refs ?? []);
    return [...new Set(systems)].sort();
  }

  #fresh(
    known: Map<string, { until: number; refs: string[] }>,
    key: string,
  ): string[] | undefined {
    const entry = known.get(key);
    return entry && entry.until > this.#clock().getTime()
      ? entry.refs
      : undefined;
  }

  #keep(
    known: Map<string, { until: number; refs: string[] }>,
    key: string,
    refs: string[],
  ): string[] {
    // A map keeps the order of insertion: the first is the longest known.
    const [oldest] = known.keys();
    if (known.size >= keepAtMost && oldest !== undefined) known.delete(oldest);
    const sorted = [...new Set(refs)].sort();
    known.delete(key);
    known.set(key, {
      until: this.#clock().getTime() + keepMs,
      refs: sorted,
    });
    return sorted;
  }
}
