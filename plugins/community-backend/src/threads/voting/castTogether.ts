import type { Knex } from 'knex';
import { writeTogether } from '../../database/writeTogether';
import { recordActs } from '../../outbox/store';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import type { Origins } from '../demand/VoteOrigins';
import type { Limits } from '../limits/Limits';
import { seesThread, threadVerdicts } from '../policy';
import { lockThreads } from '../store/lockThreads';
import { castVotes, demandsWith, writeDemand } from '../store/votes';
import { noThread } from '../ThreadReader';
import type { FullThreadRow } from '../tables';

/** What a person wants counted. */
export interface Ballot {
  viewer: Viewer;
  threadId: string;
  origins: Origins;
}

/**
 * Counts votes of different people, for the same thread or for several.
 *
 * @returns for each, the thread with what it counts now, or why this vote is not
 *   counted
 * @throws TooManyRequestsError when one of them has voted too often; nothing is
 *   counted then
 *
 * @remarks
 * Cost: as many statements for fifty votes as for one. Races: the rows of the
 * threads are held, in the order of their ids.
 */
export async function castTogether(
  tx: Knex.Transaction,
  ballots: Ballot[],
  limits: Limits,
): Promise<Array<PromiseSettledResult<FullThreadRow>>> {
  const threads = await lockThreads(tx, [
    ...new Set(ballots.map(({ threadId }) => threadId)),
  ]);
  const ends = await Promise.allSettled(
    ballots.map(async ({ viewer, threadId }) => {
      const thread = threads.get(threadId);
      if (!thread || thread.deleted_at || !seesThread(viewer, thread)) {
        throw noThread(threadId);
      }
      assertAllowed(threadVerdicts(viewer, thread).vote);
      return thread;
    }),
  );
  const legal = ballots.filter((_, at) => ends[at].status === 'fulfilled');
  if (legal.length === 0) return ends;

  const cast = await castVotes(
    tx,
    legal.map(ballot => ({
      ...ballot,
      voter: ballot.viewer.ref,
      at: ballot.viewer.now,
    })),
  );
  if (cast.length === 0) return ends;
  const demands = await demandsWith(tx, threads, cast);
  await limits.count(
    tx,
    cast.map(({ viewer }) => viewer),
    'votes',
  );
  await writeTogether(tx, [
    ...[...demands].map(([id, demand]) => writeDemand(tx, id, demand)),
    recordActs(
      tx,
      cast.map(({ viewer, threadId }) => ({
        viewer,
        event: {
          ...about(viewer, threads.get(threadId)!),
          type: 'thread.voted',
        },
      })),
    ),
  ]);
  return ends.map(end =>
    end.status === 'fulfilled'
      ? {
          ...end,
          value: { ...end.value, ...demands.get(end.value.id) },
        }
      : end,
  );
}
