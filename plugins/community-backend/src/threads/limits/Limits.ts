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
 * Each deed of a person is counted in its own transaction, in a window of time
 * that begins with the first one. Whoever has only just begun to take part may
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
   * @throws TooManyRequestsError when one of them has done too many
   */
  async count(
    tx: Knex.Transaction,
    viewers: Viewer[],
    deed: 'votes' | 'reports',
  ): Promise<void> {
    const held = viewers.filter(viewer => !this.#spares(viewer));
    if (held.length === 0) return;
    const { atMost, newcomers } = this.#config.deeds[deed];
    // Where newcomers may do as much as anybody, nobody asks who is one.
    const isNew =
      newcomers < atMost ? await this.#newcomersAmong(tx, held) : () => false;
    for (const some of [held.filter(isNew), held.filter(one => !isNew(one))]) {
      if (some.length > 0) await this.#take(tx, some, deed, isNew(some[0]));
    }
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
      await this.#take(
        tx,
        [viewer],
        words.deed,
        this.#isNewcomer(viewer, first),
      );
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
    isNew: boolean,
  ): Promise<void> {
    const { atMost, newcomers, windowMs } = this.#config.deeds[deed];
    const most = isNew ? newcomers : atMost;
    // Those who do it together do it at one instant.
    const [{ now }] = viewers;
    const until = await takePaces(tx, {
      people: viewers.map(({ ref }) => ref),
      deed,
      now,
      windowMs,
      atMost: most,
    });
    if (!until) return;
    const seconds = Math.max(
      1,
      Math.ceil((until.getTime() - now.getTime()) / 1000),
    );
    const why =
      isNew && newcomers < atMost
        ? ', as many as somebody new here may'
        : ', as many as anybody may';
    throw new TooManyRequestsError(
      `You have ${done[deed](most)} within ${spanInWords(
        windowMs / 1000,
      )}${why}. You can go on in ${spanInWords(seconds)}.`,
      seconds,
    );
  }
}
