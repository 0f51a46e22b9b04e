import type { Knex } from 'knex';
import { Rounds } from '../../database/Rounds';
import type { Outbox } from '../../outbox/Outbox';
import type { Viewer } from '../../viewer/Viewer';
import type { VoteOrigins } from '../demand/VoteOrigins';
import type { Limits } from '../limits/Limits';
import type { FullThreadRow } from '../tables';
import { castTogether, type Ballot } from './castTogether';

/**
 * Takes votes. Those that come in for a thread at the same time, as they do when
 * it was just announced, are counted in one transaction.
 */
export class BallotBox {
  readonly #origins: Pick<VoteOrigins, 'of'>;
  readonly #rounds: Rounds<Ballot, FullThreadRow>;

  constructor(options: {
    knex: Knex;
    outbox: Pick<Outbox, 'poke'>;
    origins: Pick<VoteOrigins, 'of'>;
    limits: Limits;
  }) {
    const { knex, outbox, origins, limits } = options;
    this.#origins = origins;
    this.#rounds = new Rounds({
      async carryOut(threadId, ballots) {
        const ends = await knex.transaction(tx =>
          castTogether(tx, { threadId, ballots, limits }),
        );
        outbox.poke();
        return ends;
      },
      apartBy: ({ viewer }) => viewer.ref,
    });
  }

  /**
   * Counts a person's vote for a thread whose entity they are known to see, once.
   *
   * @returns the thread, with what it counts now
   * @throws NotFoundError when it is gone meanwhile, or hidden
   * @throws NotAllowedError or ConflictError when the person may not vote
   * @throws TooManyRequestsError when they have voted too often
   */
  async cast(viewer: Viewer, threadId: string): Promise<FullThreadRow> {
    const origins = await this.#origins.of(viewer.ref);
    return this.#rounds.add(threadId, { viewer, origins });
  }
}
