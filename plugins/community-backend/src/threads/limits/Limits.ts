import { countLinks } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Viewer } from '../../viewer/Viewer';
import type { Deed, LimitsConfig } from './LimitsConfig';
import { spanInWords } from './spanInWords';
import {
  firstWordsOf,
  firstWordsOfAll,
  recordFirstWords,
} from './store/firstWords';
import { takePaces } from './store/takePaces';
import { TooManyRequestsError } from './TooManyRequestsError';

/** What one does, as in "You have started 20 threads". */
const done: Record<Deed, (count: number) => string> = {
  threads: count => `started ${count} ${count === 1 ? 'thread' : 'threads'}`,
  replies: count => `written ${count} ${count === 1 ? 'reply' : 'replies'}`,
  votes: count => `cast ${count} ${count === 1 ? 'vote' : 'votes'}`,
  reports: count => `sent ${count} ${count === 1 ? 'report' : 'reports'}`,
};

/**
 * Keeps a community from being flooded.
 *
 * Each deed of a person is counted in the transaction it is done in, in a window
 * of time that begins with the first one. Whoever has only just begun to take part may
 * do less, and first words full of links wait for a moderator. Administrators
 * and imports are never held up.
 *
 * Not guaranteed: that a span of time as long as the window, but begun at
 * another instant, holds no more than the limit; it holds less than twice as much.
 */
export class Limits {
  readonly #config: LimitsConfig;
  readonly #appUrl: string;

  constructor(options: { limits: LimitsConfig; appUrl: string }) {
    this.#config = options.limits;
    this.#appUrl = options.appUrl;
  }

  /**
   * Counts a vote or a report of each of some people.
   *
   * @param viewers - nobody twice
   * @returns who has done too many, and how they are told; for them it is not
   *   counted
   */
  async count(
    tx: Knex.Transaction,
    viewers: Viewer[],
    deed: 'votes' | 'reports',
  ): Promise<Map<Viewer, TooManyRequestsError>> {
    const limited = viewers.filter(viewer => !this.#spares(viewer));
    if (limited.length === 0) return new Map();
    const { atMost, newcomers } = this.#config.deeds[deed];
    // Where newcomers may do as much as anybody, nobody asks who is one.
    const isNew =
      newcomers < atMost
        ? await this.#newcomersAmong(tx, limited)
        : () => false;
    const refusals = new Map<Viewer, TooManyRequestsError>();
    for (const areNew of [true, false]) {
      const some = limited.filter(viewer => isNew(viewer) === areNew);
      const refused = await this.#take(tx, some, deed, areNew);
      refused.forEach((error, viewer) => refusals.set(viewer, error));
    }
    return refusals;
  }

  /**
   * Counts words that somebody is about to say.
   *
   * @returns whether they are held for a moderator
   * @throws TooManyRequestsError when there were too many
   */
  async countWords(
    tx: Knex.Transaction,
    viewer: Viewer,
    words: { deed: 'threads' | 'replies'; entityRef: string; text: string },
  ): Promise<{ held: boolean }> {
    const first = await firstWordsOf(tx, viewer.ref);
    const held = !first && this.#isSuspect(viewer, words);
    if (!first && !held) {
      await recordFirstWords(tx, { person: viewer.ref, at: viewer.now });
    }
    if (!this.#spares(viewer)) {
      const isNew = this.#isNewcomer(viewer, first);
      const refused = await this.#take(tx, [viewer], words.deed, isNew);
      const refusal = refused.get(viewer);
      if (refusal) throw refusal;
    }
    return { held };
  }

  /**
   * Whether what somebody has changed their words to is held for a moderator:
   * if these are their first ones, or nobody has been let read any of theirs.
   * Words that link to nothing new are not looked at again.
   */
  async holdsEdit(
    tx: Knex.Transaction,
    viewer: Viewer,
    words: { entityRef: string; before: string; text: string; writtenAt: Date },
  ): Promise<boolean> {
    const { before, text, writtenAt } = words;
    const links = (of: string) => countLinks(of, this.#appUrl);
    const hasNew = links(`${before}\n${text}`) > links(before);
    if (!hasNew || !this.#isSuspect(viewer, words)) return false;
    const first = await firstWordsOf(tx, viewer.ref);
    return !first || first.getTime() === writtenAt.getTime();
  }

  /** Whether words would be held, were they somebody's first. */
  #isSuspect(
    viewer: Viewer,
    words: { entityRef: string; text: string },
  ): boolean {
    return (
      !this.#spares(viewer) &&
      !viewer.leads(words.entityRef, 'moderate') &&
      this.#config.heldLinks > 0 &&
      countLinks(words.text, this.#appUrl) >= this.#config.heldLinks
    );
  }

  #spares(viewer: Viewer): boolean {
    return !this.#config.enabled || viewer.administrator || viewer.quiet;
  }

  async #newcomersAmong(
    tx: Knex.Transaction,
    viewers: Viewer[],
  ): Promise<(viewer: Viewer) => boolean> {
    const first = await firstWordsOfAll(
      tx,
      viewers.map(({ ref }) => ref),
    );
    return viewer => this.#isNewcomer(viewer, first.get(viewer.ref));
  }

  #isNewcomer(viewer: Viewer, first: Date | undefined): boolean {
    const since = first?.getTime() ?? viewer.now.getTime();
    return viewer.now.getTime() - since < this.#config.newcomerMs;
  }

  async #take(
    tx: Knex.Transaction,
    viewers: Viewer[],
    deed: Deed,
    areNew: boolean,
  ): Promise<Map<Viewer, TooManyRequestsError>> {
    if (viewers.length === 0) return new Map();
    const { atMost, newcomers, windowMs } = this.#config.deeds[deed];
    const most = areNew ? newcomers : atMost;
    // Those who come together come within an instant of each other.
    const now = new Date(Math.max(...viewers.map(one => one.now.getTime())));
    const ends = await takePaces(tx, {
      people: viewers.map(({ ref }) => ref),
      deed,
      now,
      windowMs,
      atMost: most,
    });
    const why =
      areNew && newcomers < atMost
        ? ', as many as somebody new here may'
        : ', as many as anybody may';
    const what = `You have ${done[deed](most)} within ${spanInWords(
      windowMs / 1000,
    )}${why}.`;
    return new Map(
      viewers.flatMap(viewer => {
        const end = ends.get(viewer.ref);
        return end
          ? [[viewer, tooMany(what, end.getTime() - now.getTime())]]
          : [];
      }),
    );
  }
}

function tooMany(what: string, waitMs: number): TooManyRequestsError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new TooManyRequestsError(
    `${what} You can go on in ${spanInWords(seconds)}.`,
    seconds,
  );
}
