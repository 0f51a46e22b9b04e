import { ConflictError, NotFoundError } from '@backstage/errors';
import type { CalendarFeedView } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { newId } from '../../database/ids';
import { toIso } from '../../database/time';
import type { ScopeResolver } from '../../viewer/resolveScope';
import type { Viewer } from '../../viewer/Viewer';
import type { Sight } from './Sight';
import { feedsOf, type FeedRow } from './store';
import { hashOf, newToken } from './token';

/** How many addresses one person may have. */
const mostFeeds = 20;

/** Hands out addresses of calendars, and makes them worthless. */
export class FeedService {
  readonly #options: {
    knex: Knex;
    scopes: ScopeResolver;
    sight: Sight;
    /** Where this backend is reached from outside. */
    baseUrl: () => Promise<string>;
  };

  constructor(options: {
    knex: Knex;
    scopes: ScopeResolver;
    sight: Sight;
    baseUrl: () => Promise<string>;
  }) {
    this.#options = options;
  }

  async list(viewer: Viewer): Promise<{ items: CalendarFeedView[] }> {
    const rows = await feedsOf(this.#options.knex, viewer.ref);
    if (rows.length > 0) await this.#renew(viewer);
    return {
      items: await Promise.all(rows.map(row => this.#present(viewer, row))),
    };
  }

  async subscribe(viewer: Viewer, { scope }: { scope: string }) {
    const { knex, scopes, sight, baseUrl } = this.#options;
    if (scope !== 'mine') await scopes.resolve(viewer, scope);
    const seeing = await sight.of(viewer);
    const token = newToken();
    const row: FeedRow = {
      id: newId(viewer.now),
      person_ref: viewer.ref,
      scope,
      token_hash: hashOf(token),
      seeing: seeing ? JSON.stringify(seeing) : null,
      created_at: viewer.now,
    };
    const address = `${await baseUrl()}/calendar/${token}.ics`;
    const feed = await this.#present(viewer, row);
    await knex.transaction(async tx => {
      const before = await feedsOf(tx, viewer.ref);
      if (before.length >= mostFeeds) {
        throw new ConflictError(
          `You have ${mostFeeds} calendars already; remove one first`,
        );
      }
      await tx<FeedRow>('calendar_feeds').insert(row);
    });
    return { feed, url: address };
  }

  /** @throws NotFoundError when the person has no such feed */
  async unsubscribe(viewer: Viewer, id: string) {
    const removed = await this.#options
      .knex<FeedRow>('calendar_feeds')
      .where({ id, person_ref: viewer.ref })
      .delete();
    if (removed === 0) throw new NotFoundError(`There is no calendar '${id}'`);
    return this.list(viewer);
  }

  /** Keeps what a person is let see, for when a calendar program asks. */
  async #renew(viewer: Viewer): Promise<void> {
    const seeing = await this.#options.sight.of(viewer);
    if (!seeing) return;
    await this.#options
      .knex<FeedRow>('calendar_feeds')
      .where('person_ref', viewer.ref)
      .update({ seeing: JSON.stringify(seeing) });
  }

  async #present(viewer: Viewer, row: FeedRow): Promise<CalendarFeedView> {
    return {
      id: row.id,
      scope: row.scope,
      title: await titleOf(viewer, row.scope),
      createdAt: toIso(row.created_at),
    };
  }
}

/** What a calendar is called: what it is of, as far as the person sees it. */
export async function titleOf(viewer: Viewer, scope: string): Promise<string> {
  if (scope === 'mine') return 'My events';
  if (scope === 'platform') return 'Platform events';
  const ref = scope.slice(scope.indexOf(':') + 1);
  await viewer.see([ref]);
  return `Events of ${viewer.titleOf(ref)}`;
}
