import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  LinkFinding,
  WantedLink,
} from '@platform-community/backstage-plugin-community-node';
import type { Knex } from 'knex';
import { toDate } from '../../database/time';
import { changesBy, isNews } from './finding';
import type { LinkNews } from './LinkNews';
import type { LinkProviders } from './LinkProviders';
import {
  callLinks,
  claimDueLinks,
  claimWantedLinks,
  type ClaimedLink,
} from './store/claimLinks';
import { keepUnchanged } from './store/keepUnchanged';
import type { LinkRow } from './tables';

const batch = 50;
const mostBatches = 20;
const patienceMs = 60_000;
const leaseMs = 2 * patienceMs;

/**
 * Keeps what is known of links fresh, in the background.
 *
 * A link has its turn every few minutes while its thread waits for it, and when
 * somebody opens the thread or has just added it. What cannot be found out is
 * asked for again after pauses that grow; what was known stays.
 *
 * Guaranteed: a request never waits for a provider. Not guaranteed: that a state
 * that lasted less than a turn is ever noticed.
 */
export class LinkRefresher {
  readonly #knex: Knex;
  readonly #providers: LinkProviders;
  readonly #news: LinkNews;
  readonly #logger: LoggerService;
  readonly #clock: () => Date;
  readonly #every: number;
  readonly #stopping = new AbortController();
  readonly #wanted = new Set<string>();
  #working: Promise<void> | undefined;

  /** @param options - `every` is how old knowledge may get, in milliseconds */
  constructor(options: {
    knex: Knex;
    providers: LinkProviders;
    news: LinkNews;
    logger: LoggerService;
    clock: () => Date;
    every: number;
  }) {
    this.#knex = options.knex;
    this.#providers = options.providers;
    this.#news = options.news;
    this.#logger = options.logger;
    this.#clock = options.clock;
    this.#every = options.every;
    this.#providers.listen({
      failed: (provider, error) => this.#failed(provider, error),
      lookAgain: async (provider, keys) => {
        const ids = await callLinks(this.#knex, {
          keys: keys.map(key => `${provider}:${key}`),
          now: this.#clock(),
        });
        this.want(ids);
      },
    });
  }

  /** Somebody looks at these: those that are no longer fresh are looked up. */
  opened(links: LinkRow[]): void {
    const now = this.#clock().getTime();
    const stale = links.filter(
      link =>
        link.provider !== null &&
        (!link.tried_at ||
          toDate(link.tried_at).getTime() <= now - this.#every) &&
        (!link.not_before || toDate(link.not_before).getTime() <= now),
    );
    this.want(stale.map(link => link.id));
  }

  /** Asks for some links soon, aside from whatever is at hand. */
  want(ids: string[]): void {
    if (ids.length === 0 || this.#stopping.signal.aborted) return;
    for (const id of ids) this.#wanted.add(id);
    this.#working ??= this.#work()
      .catch(error =>
        this.#logger.warn(
          `Could not look after links: ${toError(error).message}`,
        ),
      )
      .finally(() => {
        this.#working = undefined;
        this.want([...this.#wanted]);
      });
  }

  /** Looks up whatever has its turn; at most so many at a time. */
  async run(taskSignal: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([taskSignal, this.#stopping.signal]);
    for (let round = 0; round < mostBatches && !signal.aborted; round++) {
      const { links, more } = await claimDueLinks(this.#knex, {
        now: this.#clock(),
        leaseMs,
        limit: batch,
      });
      await this.#lookUp(links, signal);
      if (!more) return;
    }
  }

  /** Ends once what is at hand is written down. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wanted.clear();
    await this.#working;
  }

  async #work(): Promise<void> {
    while (this.#wanted.size > 0) {
      const ids = [...this.#wanted].slice(0, batch);
      for (const id of ids) this.#wanted.delete(id);
      const now = this.#clock();
      const links = await claimWantedLinks(this.#knex, {
        ids,
        now,
        unlessSince: new Date(now.getTime() - this.#every),
      });
      await this.#lookUp(links, this.#stopping.signal);
    }
  }

  async #lookUp(links: ClaimedLink[], signal: AbortSignal): Promise<void> {
    const byProvider = new Map<string, ClaimedLink[]>();
    for (const link of links) {
      if (link.provider === null) continue;
      const others = byProvider.get(link.provider) ?? [];
      byProvider.set(link.provider, [...others, link]);
    }
    await Promise.all(
      [...byProvider].map(async ([provider, ones]) => {
        const findings = await this.#ask(provider, ones, signal);
        await this.#keep(provider, ones, findings);
      }),
    );
  }

  async #ask(
    id: string,
    links: ClaimedLink[],
    signal: AbortSignal,
  ): Promise<LinkFinding[]> {
    const provider = this.#providers.get(id);
    if (!provider) return [];
    const wanted = new Map<string, WantedLink>();
    for (const link of links) {
      const key = keyWithin(id, link);
      wanted.set(key, {
        key,
        url: link.target,
        version: link.version ?? undefined,
      });
    }
    const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    try {
      return await Promise.race([
        provider.fetchStates([...wanted.values()], { signal: patience }),
        whenAborted(patience),
      ]);
    } catch (error) {
      if (!signal.aborted) this.#failed(id, error);
      return [];
    }
  }

  #failed(provider: string, error: unknown): void {
    this.#logger.warn(
      `The provider of links '${provider}' failed: ${toError(error).message}`,
    );
  }

  async #keep(
    provider: string,
    links: ClaimedLink[],
    findings: LinkFinding[],
  ): Promise<void> {
    const now = this.#clock();
    const byKey = new Map(findings.map(finding => [finding.key, finding]));
    const changed = links.map(link => ({
      link,
      changes: changesBy(link, byKey.get(keyWithin(provider, link)), {
        now,
        every: this.#every,
      }),
    }));
    const unknown = changed.find(({ changes }) => changes.failures);
    if (unknown) {
      const finding = byKey.get(keyWithin(provider, unknown.link));
      this.#logger.debug(
        `How ${unknown.link.label} stands is not known: ${
          finding?.found === 'nothing' ? finding.reason : 'no answer'
        }`,
      );
    }
    for (const { link, changes } of changed) {
      if (isNews(link, changes)) await this.#news.tell(link, changes, now);
    }
    await keepUnchanged(
      this.#knex,
      changed.filter(({ link, changes }) => !isNews(link, changes)),
    );
  }
}

/** A link's key as its provider knows it. */
function keyWithin(provider: string, link: LinkRow): string {
  return link.key.slice(provider.length + 1);
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
