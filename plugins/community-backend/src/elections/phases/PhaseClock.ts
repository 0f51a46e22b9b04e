import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ElectionState } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { RunningTerms } from '../../catalysts/RunningTerms';
import { toDate } from '../../database/time';
import type { DomainEvent } from '../../outbox/DomainEvent';
import type { Outbox } from '../../outbox/Outbox';
import { recordEvents } from '../../outbox/store';
import type { RollMaker } from '../roll/RollMaker';
import { planOf, timesOf } from '../stored';
import { clearOldBoxes } from '../store/boxes';
import {
  dueElections,
  findElection,
  lockFreeElection,
  updateElection,
} from '../store/elections';
import type { Election, ElectionRow, RollRow } from '../tables';
import { closeNominations } from './closeNominations';
import { closeVoting } from './closeVoting';
import { openNominations } from './openNominations';
import { nextAt } from './nextAt';
import { openVoting } from './openVoting';
import { remindVoters } from './remindVoters';

/** What a move brings with it, besides what it writes itself. */
export interface Move {
  changes: Partial<ElectionRow>;
  to: ElectionState;
  events: DomainEvent[];
  /** Whose terms began. */
  elected?: string[];
}

/** How many elections are looked at in one go. */
const batch = 50;

/**
 * Moves elections on at their instants, and tells in time that a vote closes.
 *
 * Any replica may, and more than one at a time: each move is one transaction
 * that holds the election and looks again at what it has come to, so it happens
 * once. What is done by a process that dies is undone, and done by the next. An
 * instant that was slept through is made up for, in its order.
 */
export class PhaseClock {
  readonly #knex: Knex;
  readonly #rolls: Pick<RollMaker, 'make'>;
  readonly #outbox: Pick<Outbox, 'poke'>;
  readonly #terms: Pick<RunningTerms, 'forget'>;
  readonly #clock: () => Date;
  readonly #logger: LoggerService;

  constructor(options: {
    knex: Knex;
    rolls: Pick<RollMaker, 'make'>;
    outbox: Pick<Outbox, 'poke'>;
    terms: Pick<RunningTerms, 'forget'>;
    clock: () => Date;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#rolls = options.rolls;
    this.#outbox = options.outbox;
    this.#terms = options.terms;
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  /** Moves on whatever is due, until nothing is. */
  async run(): Promise<void> {
    const due = await dueElections(this.#knex, {
      now: this.#clock(),
      limit: batch,
    });
    for (const { id } of due) {
      try {
        while (await this.#moveOn(id));
      } catch (error) {
        // Others do not wait for it, and it is tried again at the next tick.
        this.#logger.error(
          `The election '${id}' could not move on`,
          toError(error),
        );
      }
    }
    if (due.length > 0) this.#outbox.poke();
  }

  /** Returns whether it did. */
  async #moveOn(id: string): Promise<boolean> {
    const now = this.#clock();
    const row = await findElection(this.#knex, id);
    if (!row || !isDue(row, now)) return false;
    // The catalog is asked before anything is held.
    const roll =
      row.state === 'planned' ? await this.#rolls.make(row) : undefined;
    const move = await this.#knex.transaction(async tx => {
      const held = await lockFreeElection(tx, id);
      // Another replica has it, or has moved it on by now.
      if (!held || held.state !== row.state || !isDue(held, now)) {
        return undefined;
      }
      // A roll made for a plan that was changed meanwhile is no roll of it.
      if (roll && held.plan !== row.plan) return undefined;
      const made = await moveOf(tx, held, now, roll);
      await updateElection(tx, id, {
        ...made.changes,
        state: made.to,
        next_at: nextAt(made.to, timesOf(planOf(held)), now) ?? null,
      });
      await recordEvents(tx, { now, quiet: false }, made.events);
      return made;
    });
    for (const person of move?.elected ?? []) this.#terms.forget(person);
    if (move?.to === 'closed') await this.#clearAway(id);
    return move !== undefined;
  }

  /** The result stands, whether this works or not. */
  async #clearAway(id: string): Promise<void> {
    try {
      await clearOldBoxes(this.#knex);
    } catch (error) {
      this.#logger.warn(
        `Old versions of the ballots of the election '${id}' could not be cleared away`,
        toError(error),
      );
    }
  }
}

function isDue(row: Election, now: Date): boolean {
  return row.next_at !== null && toDate(row.next_at) <= now;
}

function moveOf(
  tx: Knex.Transaction,
  row: Election,
  now: Date,
  roll: RollRow[] | undefined,
): Promise<Move> {
  switch (row.state) {
    case 'planned':
      return openNominations(tx, row, now, roll ?? []);
    case 'nominating':
      return closeNominations(row);
    case 'review':
      return openVoting(tx, row, now);
    default:
      return now < timesOf(planOf(row)).votingCloseAt
        ? remindVoters(row)
        : closeVoting(tx, row, now);
  }
}
