import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Knex } from 'knex';
import { setTimeout as delay } from 'node:timers/promises';
import type { DomainEvent } from './DomainEvent';
import {
  claimParcels,
  putOffParcel,
  settleParcels,
  type Parcel,
} from './store';

/** Something that follows from a domain event; it may be told of one twice. */
export interface Reaction {
  name: string;
  react(event: DomainEvent, id: string): Promise<void>;
}

export interface OutboxOptions {
  knex: Knex;
  logger: LoggerService;
  reactions: Reaction[];
  clock: () => Date;
}

const batch = 20;
const leaseMs = 60_000;
const pollMs = 2_000;
/** What comes in while others are told waits this long for its like. */
const gatherMs = 50;
const longestPauseMs = 60 * 60_000;

/**
 * Tells the reactions what happened.
 *
 * States of a row: due, held (due in a minute, unless it is delivered before),
 * delivered. A replica that dies while it holds rows loses them to the others
 * when their minute is over, so an event is told at least once and perhaps
 * twice. A reaction that fails is tried again after 2, 4, 8 … seconds, in the
 * end every hour, together with the others of that event.
 *
 * Guaranteed: what was recorded is told. Not guaranteed: the order of events,
 * and that a reaction is told only once.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = true;
  #leaving = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Begins to look for what is due, every other second and when poked. */
  start(): void {
    this.#stopped = false;
    this.#leaving = false;
    this.poke();
  }

  /** Ends once what is at hand is told; the rest is told after the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#leaving = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Says that there may be something to tell. */
  poke(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#running = this.#tellWhileThereIs().finally(() => {
      this.#running = undefined;
      if (this.#stopped) return;
      if (this.#again) {
        this.poke();
        return;
      }
      this.#timer = setTimeout(() => this.poke(), pollMs);
      this.#timer.unref?.();
    });
  }

  async #tellWhileThereIs(): Promise<void> {
    do {
      this.#again = false;
      try {
        await this.deliver();
      } catch (error) {
        this.#options.logger.warn(
          `Could not look for events to tell: ${toError(error).message}`,
        );
      }
      if (this.#again) await delay(gatherMs);
    } while (this.#again && !this.#stopped);
  }

  /** Tells everything that is due; returns how many were told. */
  async deliver(): Promise<number> {
    const { knex, clock } = this.#options;
    let told = 0;
    for (;;) {
      const parcels = await claimParcels(knex, {
        now: clock(),
        leaseMs,
        limit: batch,
      });
      const done: string[] = [];
      for (const parcel of parcels) {
        if (await this.#tell(parcel)) done.push(parcel.id);
      }
      await settleParcels(knex, { ids: done, now: clock() });
      told += done.length;
      if (parcels.length < batch || this.#leaving) return told;
    }
  }

  async #tell(parcel: Parcel): Promise<boolean> {
    const { knex, reactions, clock, logger } = this.#options;
    try {
      for (const reaction of reactions) {
        await reaction.react(parcel.event, parcel.id);
      }
    } catch (error) {
      const pause = Math.min(1000 * 2 ** parcel.attempts, longestPauseMs);
      await putOffParcel(knex, {
        id: parcel.id,
        until: new Date(clock().getTime() + pause),
        error: toError(error).message,
      });
      logger.warn(
        `Telling of ${parcel.event.type} ${
          parcel.event.subject
        } failed at try ${parcel.attempts}, again in ${Math.round(
          pause / 1000,
        )} s: ${toError(error).message}`,
      );
      return false;
    }
    return true;
  }
}
