import { ConflictError } from '@backstage/errors';
import type { MergePreview } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Outbox } from '../../outbox/Outbox';
import { recordEvents } from '../../outbox/store';
import { assertAllowed, notNow, type Verdict } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { seesThread } from '../policy';
import { recordAct } from '../recordAct';
import type { VoteOrigins } from '../demand/VoteOrigins';
import { findThread } from '../store/findThread';
import { lockThreads } from '../store/lockThreads';
import { updateThread } from '../store/updateThread';
import { noThread, type ThreadReader } from '../ThreadReader';
import type { FullThreadRow } from '../tables';
import { maySteer, mayUnmerge, mergeVerdict } from './policy';
import {
  bringVotes,
  settleWithdrawals,
  takeVotesBack,
} from './store/bringVotes';
import { bringWatches, takeWatchesBack } from './store/bringWatches';
import { countBringing } from './store/countBringing';
import { hasMerged } from './store/mergedThreads';

/**
 * Merges threads, and takes that back.
 *
 * A merged thread keeps all that is its own: its row says where it went, and
 * what it adds to the other one (votes, watches) says that the merge brought
 * it. Taking the merge back takes away exactly that. What people did on the
 * other thread meanwhile stays: a vote or watch of their own is no longer the
 * merge's, and a vote they took back there is gone from both.
 *
 * A merged thread takes nothing in and what has taken others in is not merged
 * on: there are no chains, hence no circles.
 */
export class MergeService {
  readonly #knex: Knex;
  readonly #reader: ThreadReader;
  readonly #outbox: Pick<Outbox, 'poke'>;
  readonly #origins: Pick<VoteOrigins, 'of'>;

  constructor(options: {
    knex: Knex;
    reader: ThreadReader;
    outbox: Pick<Outbox, 'poke'>;
    origins: Pick<VoteOrigins, 'of'>;
  }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
    this.#outbox = options.outbox;
    this.#origins = options.origins;
  }

  async preview(
    viewer: Viewer,
    id: string,
    intoId: string,
  ): Promise<MergePreview> {
    const from = await this.#reader.see(viewer, id);
    const into = await this.#reader.see(viewer, intoId);
    assertAllowed(maySteer(viewer, from));
    const [bringing, verdict, [thread, target]] = await Promise.all([
      countBringing(this.#knex, from, into),
      this.#verdict(viewer, this.#knex, from, into),
      this.#reader.present(viewer, [from, into]),
    ]);
    return {
      thread,
      into: target,
      votes: {
        now: into.score,
        then: into.score + bringing.votes,
        alreadyCounted: bringing.alreadyCounted,
      },
      watchersAdded: bringing.watchers,
      refusal: verdict.allowed ? undefined : verdict.reason,
    };
  }

  async merge(viewer: Viewer, id: string, intoId: string) {
    const before = await this.#reader.see(viewer, id);
    await this.#reader.see(viewer, intoId);
    const origins = await this.#origins.of(before.author_ref);
    await this.#knex.transaction(async tx => {
      const rows = await lockThreads(tx, [id, intoId]);
      const from = seen(viewer, rows.get(id), id);
      const into = seen(viewer, rows.get(intoId), intoId);
      // Sent again, it has been done.
      if (from.merged_into === intoId) {
        assertAllowed(mayUnmerge(viewer, from, into));
        return;
      }
      assertAllowed(await this.#verdict(viewer, tx, from, into));

      await updateThread(tx, id, { unlisted: 'merged', merged_into: intoId });
      await bringVotes(tx, from, into, origins);
      await bringWatches(tx, id, intoId);
      await recordAct(tx, viewer, from, {
        what: 'merged',
        other_thread: intoId,
      });
      await recordAct(tx, viewer, into, { what: 'took-in', other_thread: id });
      await recordEvents(tx, viewer, [
        {
          ...about(viewer, from),
          type: 'thread.merged',
          author: from.author_ref,
          // Who hears of the one thread may not see the entity of the other.
          intoTitle:
            from.entity_ref === into.entity_ref ? into.title : undefined,
        },
        {
          ...about(viewer, into),
          type: 'thread.took-in',
          author: into.author_ref,
          fromTitle:
            from.entity_ref === into.entity_ref ? from.title : undefined,
        },
      ]);
    });
    this.#outbox.poke();
    return this.#reader.get(viewer, intoId);
  }

  async undo(viewer: Viewer, id: string) {
    const before = await this.#reader.see(viewer, id);
    const intoId = before.merged_into;
    const beforeInto = intoId && (await findThread(this.#knex, intoId));
    if (beforeInto) await viewer.see([beforeInto.entity_ref]);

    await this.#knex.transaction(async tx => {
      const rows = await lockThreads(tx, intoId ? [id, intoId] : [id]);
      const from = seen(viewer, rows.get(id), id);
      const into = intoId ? rows.get(intoId) : undefined;
      const isThere = into && !into.deleted_at && seesThread(viewer, into);
      assertAllowed(mayUnmerge(viewer, from, isThere ? into : undefined));
      // Sent again, it has been done.
      if (!from.merged_into) return;
      if (!into || from.merged_into !== intoId) {
        throw new ConflictError('This thread was merged again meanwhile');
      }
      await takeVotesBack(tx, from, into.id);
      await takeWatchesBack(tx, id, into.id);
      await updateThread(tx, id, { unlisted: null, merged_into: null });
      await settleWithdrawals(tx, id);
      await recordAct(tx, viewer, from, {
        what: 'unmerged',
        other_thread: into.id,
      });
      await recordAct(tx, viewer, into, {
        what: 'gave-back',
        other_thread: id,
      });
      await recordEvents(tx, viewer, [
        {
          ...about(viewer, from),
          type: 'thread.unmerged',
          author: from.author_ref,
        },
        { ...about(viewer, into), type: 'thread.gave-back' },
      ]);
    });
    this.#outbox.poke();
    return this.#reader.get(viewer, id);
  }

  async #verdict(
    viewer: Viewer,
    knex: Knex,
    from: FullThreadRow,
    into: FullThreadRow,
  ): Promise<Verdict> {
    const verdict = mergeVerdict(viewer, from, into);
    if (!verdict.allowed && verdict.because === 'person') return verdict;
    // The sentence that names the other thread says more.
    const chain = await this.#chainOf(viewer, knex, from, into);
    return chain ? notNow(chain) : verdict;
  }

  /** Why merging would make a chain, naming what would be in its middle. */
  async #chainOf(
    viewer: Viewer,
    knex: Knex,
    from: FullThreadRow,
    into: FullThreadRow,
  ): Promise<string | undefined> {
    if (into.merged_into) {
      const end = await findThread(knex, into.merged_into);
      return end && from.id !== end.id && seesThread(viewer, end)
        ? `“${into.title}” was itself merged into “${end.title}”; merge into that one`
        : `“${into.title}” was itself merged into another thread`;
    }
    if (from.merged_into) return 'This thread was merged into another one';
    return (await hasMerged(knex, from.id))
      ? `Other threads were merged into “${from.title}”; undo that first, or merge the other way round`
      : undefined;
  }
}

function seen(
  viewer: Viewer,
  row: FullThreadRow | undefined,
  id: string,
): FullThreadRow {
  if (!row || row.deleted_at || !seesThread(viewer, row)) throw noThread(id);
  return row;
}
