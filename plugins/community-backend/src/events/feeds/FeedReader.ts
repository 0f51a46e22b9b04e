import { createHash } from 'node:crypto';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import type { Links } from '../../links';
import type { EntityCatalog } from '../../viewer/EntityCatalog';
import { ScopeResolver } from '../../viewer/resolveScope';
import type { Viewer } from '../../viewer/Viewer';
import type { Viewers } from '../../viewer/Viewers';
import { calendarText, type CalendarEvent } from '../calendar/calendarText';
import { titleOf } from './FeedService';
import { SeenCatalog } from './SeenCatalog';
import type { Sight } from './Sight';
import {
  answeredBy,
  entitiesOfEvents,
  eventsOn,
  feedByHash,
  plansOf,
  revisionOf,
  type FeedRow,
} from './store';
import { hashOf } from './token';

/** How long what is over stays in a calendar. */
const keptDays = 90;
const dayMs = 86_400_000;
/** How often a calendar program should come back, in seconds. */
const refresh = 3600;
/** Some megabytes of texts at most. */
const textsKept = 16 * 1024 * 1024;

/** A calendar as it is now, whose text is made only where it is wanted. */
export interface Fetched {
  etag: string;
  text(): Promise<string>;
}

export interface FeedReaderOptions {
  knex: Knex;
  viewers: Viewers;
  /** Shared, so that many programs that ask at once ask the catalog once. */
  whole: EntityCatalog;
  catalog: CatalogService;
  sight: Sight;
  links: Links;
  spokenOf(): Promise<string[]>;
  clock: () => Date;
}

/**
 * Reads the calendar of an address as the person sees it at this instant.
 *
 * A program that has the calendar already costs a look at what it is made of, and
 * no text; a text that was made is kept for others who see the same.
 */
export class FeedReader {
  readonly #options: FeedReaderOptions;
  readonly #texts = new LRUCache<string, string>({
    maxSize: textsKept,
    sizeCalculation: text => text.length + 1,
  });

  constructor(options: FeedReaderOptions) {
    this.#options = options;
  }

  /**
   * @returns nothing when the address is worthless
   * @throws NotFoundError when the person or what it is of left the catalog
   */
  async fetch(token: string): Promise<Fetched | undefined> {
    const feed = await feedByHash(this.#options.knex, hashOf(token));
    if (!feed) return undefined;
    const { viewer, catalog } = await this.#viewerOf(feed);
    // By the day, so that the calendar does not change with each fetch.
    const today = Math.floor(viewer.now.getTime() / dayMs) * dayMs;
    const since = new Date(today - keptDays * dayMs);
    return feed.scope === 'mine'
      ? this.#mine(viewer, since)
      : this.#ofScope(viewer, catalog, feed.scope, {
          since,
          today: new Date(today),
        });
  }

  /** Whose address it is, with their groups of now. */
  async #viewerOf(feed: FeedRow) {
    const { viewers, whole, catalog, sight, clock } = this.#options;
    const seeing = feed.seeing ? JSON.parse(feed.seeing) : undefined;
    let groups: string[] = [];
    const seen = new SeenCatalog(catalog, {
      whole,
      visible: refs => sight.visible(refs, seeing, groups),
    });
    // The person is found whatever they may see, and then asked for as them.
    const person = await viewers.past(feed.person_ref, clock(), whole);
    groups = person.ownershipRefs.filter(ref => ref !== person.ref);
    return { viewer: person.through(seen), catalog: seen };
  }

  async #ofScope(
    viewer: Viewer,
    catalog: EntityCatalog,
    scope: string,
    span: { since: Date; today: Date },
  ): Promise<Fetched> {
    const { knex, spokenOf } = this.#options;
    const scopes = new ScopeResolver({ catalog, spokenOf });
    const { entityRefs } = await scopes.resolve(viewer, scope);
    const ids = await eventsOn(knex, entityRefs, span);
    return this.#fetched(viewer, scope, ids, [], async () =>
      plansOf(knex, ids),
    );
  }

  async #mine(viewer: Viewer, since: Date): Promise<Fetched> {
    const { knex } = this.#options;
    const answered = await answeredBy(knex, viewer.ref, since);
    const refs = await entitiesOfEvents(knex, [
      ...new Set(answered.map(({ event_id }) => event_id)),
    ]);
    await viewer.see([...refs.values()].flat());
    const ids = [...refs.keys()].filter(id =>
      refs.get(id)!.some(ref => viewer.sees(ref)),
    );
    const key = answered.map(({ id }) => id);
    return this.#fetched(viewer, 'mine', ids, key, async () => {
      const plans = await plansOf(knex, ids);
      return plans.map(({ event }) => ({
        event,
        occurrences: answered.filter(({ event_id }) => event_id === event.id),
        isPicked: true,
      }));
    });
  }

  async #fetched(
    viewer: Viewer,
    scope: string,
    ids: string[],
    picked: string[],
    plans: () => Promise<Array<Omit<CalendarEvent, 'link'>>>,
  ): Promise<Fetched> {
    const { knex, links } = this.#options;
    const [revision, refs, name] = await Promise.all([
      revisionOf(knex, ids),
      entitiesOfEvents(knex, ids),
      titleOf(viewer, scope),
    ]);
    await viewer.see([...refs.values()].flat());
    const pageOf = (id: string) => {
      const [seen] = (refs.get(id) ?? []).filter(ref => viewer.sees(ref));
      return links.outside(seen, `events/${id}`);
    };
    const made = [scope, name, revision, ...ids.map(pageOf), ...picked];
    const etag = createHash('sha256').update(made.join('\n')).digest('hex');
    return {
      etag: `"${etag.slice(0, 32)}"`,
      text: async () => {
        const known = this.#texts.get(etag);
        if (known !== undefined) return known;
        const events = await plans();
        const text = calendarText(
          events.map(event => ({ ...event, link: pageOf(event.event.id) })),
          { name, description: name, link: links.app(), refresh },
        );
        this.#texts.set(etag, text);
        return text;
      },
    };
  }
}
