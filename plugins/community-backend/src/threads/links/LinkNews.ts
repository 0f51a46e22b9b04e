import type { Knex } from 'knex';
import { toDate } from '../../database/time';
import { suite } from '../../outbox/DomainEvent';
import type { Outbox } from '../../outbox/Outbox';
import { recordEvents } from '../../outbox/store';
import { about } from '../about';
import { writeStatus } from '../stand/changeStatus';
import { lockThread } from '../store/findThread';
import type { FullThreadRow } from '../tables';
import { isDone, isUnderWay } from './finding';
import { canShip } from './policy';
import { reasonFor } from './reasonFor';
import { findLink, linksOf, updateLink } from './store/links';
import type { LinkRow } from './tables';

/** What to do when something that is linked is done. */
export type WhenMerged = 'propose' | 'ship';

/**
 * Writes down that something linked has changed, and what follows from it: that
 * a pull request was merged is a reason to ask whether the thread is shipped.
 *
 * With `ship` a thread is shipped without asking only when an owner, or a
 * catalyst who may move statuses, has linked it before it was done, and nothing else that is linked is
 * still under way; otherwise it is asked. So nobody ships their own wish by
 * linking to something old.
 */
export class LinkNews {
  readonly #knex: Knex;
  readonly #outbox: Pick<Outbox, 'poke'>;
  readonly #whenMerged: WhenMerged;
  readonly #catalystsMove: boolean;

  constructor(options: {
    knex: Knex;
    outbox: Pick<Outbox, 'poke'>;
    whenMerged: WhenMerged;
    /** Whether catalysts may say that something is shipped. */
    catalystsMove: boolean;
  }) {
    this.#knex = options.knex;
    this.#outbox = options.outbox;
    this.#whenMerged = options.whenMerged;
    this.#catalystsMove = options.catalystsMove;
  }

  /**
   * Races: the thread's row is held, and the link is read anew, so of two who
   * found out the same one tells it.
   */
  async tell(
    claimed: LinkRow,
    changes: Partial<LinkRow>,
    now: Date,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      const thread = await lockThread(tx, claimed.thread_id);
      const before = await findLink(tx, {
        threadId: claimed.thread_id,
        id: claimed.id,
      });
      if (!thread || !before) return;
      const link: LinkRow = { ...before, ...changes };
      const isOpenAgain = link.state === 'open' || link.state === 'draft';
      const isNews = isDone(link.state) && !isDone(before.state);
      const proposal = isOpenAgain ? null : before.proposal;
      await updateLink(tx, link.id, { ...changes, proposal });
      const told = about({ ref: suite }, thread);
      const change = { ...told, type: 'thread.links-changed' as const };
      const teller = { now, quiet: false };
      if (!isNews || proposal !== null || !canShip(thread)) {
        await recordEvents(tx, teller, [change]);
        return;
      }

      const ships = await this.#ships(tx, thread, link);
      await updateLink(tx, link.id, {
        proposal: ships ? 'shipped' : 'open',
        proposed_at: now,
      });
      if (!ships) {
        await recordEvents(tx, teller, [
          change,
          { ...told, type: 'thread.ship-proposed', reason: reasonFor(link) },
        ]);
        return;
      }
      await writeStatus(
        tx,
        thread,
        { status: 'shipped', reason: reasonFor(link) },
        { ref: suite, role: 'suite', at: now },
      );
      await recordEvents(tx, teller, [
        change,
        {
          ...told,
          type: 'thread.moved',
          to: 'shipped',
          asks: thread.author_ref,
        },
      ]);
    });
    this.#outbox.poke();
  }

  async #ships(
    tx: Knex.Transaction,
    thread: FullThreadRow,
    link: LinkRow,
  ): Promise<boolean> {
    const ledThere =
      link.added_role === 'owner' ||
      (link.added_role === 'catalyst' && this.#catalystsMove);
    if (this.#whenMerged !== 'ship' || !ledThere) return false;
    const isNew =
      link.closed_at !== null &&
      toDate(link.closed_at).getTime() > toDate(link.added_at).getTime();
    if (!isNew) return false;
    const links = await linksOf(tx, thread.id);
    return !links.some(other => other.id !== link.id && isUnderWay(other));
  }
}
