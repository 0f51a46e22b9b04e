import type { Knex } from 'knex';
import { writeTogether } from '../../database/writeTogether';
import { recordActs } from '../../outbox/store';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import type { Origins } from '../demand/VoteOrigins';
import type { Limits } from '../limits/Limits';
import { seesThread, threadVerdicts } from '../policy';
import { lockThread } from '../store/findThread';
import { castVotes, countVotes, dropVotes, writeDemand } from '../store/votes';
import { noThread } from '../ThreadReader';
import type { FullThreadRow } from '../tables';

/** What a person wants counted. */
export interface Ballot {
  viewer: Viewer;
  origins: Origins;
}

type End = PromiseSettledResult<FullThreadRow>;

/**
 * Counts votes for a thread.
 *
 * @param options - `ballots`: nobody twice
 * @returns for each, the thread with what it counts now, or why this vote is not
 *   counted
 *
 * @remarks
 * Cost: as many statements for fifty votes as for one, and a few more where some
 * were counted before, are of newcomers, or are too many. Races: the thread is held.
 */
export async function castTogether(
  tx: Knex.Transaction,
  options: { threadId: string; ballots: Ballot[]; limits: Limits },
): Promise<End[]> {
  const { threadId, ballots, limits } = options;
  const thread = await lockThread(tx, threadId);
  const refusals = new Map<Viewer, unknown>();
  for (const { viewer } of ballots) {
    const refusal = refusalOf(viewer, thread, threadId);
    if (refusal) refusals.set(viewer, refusal);
  }
  const legal = ballots.filter(({ viewer }) => !refusals.has(viewer));
  if (!thread || legal.length === 0) return endsOf(ballots, refusals, thread);

  const cast = await castVotes(tx, threadId, legal);
  if (cast.length === 0) return endsOf(ballots, refusals, thread);
  const tooMany = await limits.count(
    tx,
    cast.map(({ viewer }) => viewer),
    'votes',
  );
  tooMany.forEach((refusal, viewer) => refusals.set(viewer, refusal));
  if (tooMany.size > 0) {
    const voters = [...tooMany.keys()].map(({ ref }) => ref);
    await dropVotes(tx, threadId, voters);
  }
  const counted = cast.filter(({ viewer }) => !tooMany.has(viewer));
  if (counted.length === 0) return endsOf(ballots, refusals, thread);

  const demand = await countVotes(tx, thread, counted);
  await writeTogether(tx, [
    writeDemand(tx, threadId, demand),
    recordActs(
      tx,
      counted.map(({ viewer }) => ({
        viewer,
        event: { ...about(viewer, thread), type: 'thread.voted' },
      })),
    ),
  ]);
  return endsOf(ballots, refusals, { ...thread, ...demand });
}

/** Why somebody may not vote for a thread that is held, if so. */
function refusalOf(
  viewer: Viewer,
  thread: FullThreadRow | undefined,
  threadId: string,
): unknown {
  try {
    if (!thread || !seesThread(viewer, thread)) throw noThread(threadId);
    assertAllowed(threadVerdicts(viewer, thread).vote);
    return undefined;
  } catch (error) {
    return error;
  }
}

function endsOf(
  ballots: Ballot[],
  refusals: Map<Viewer, unknown>,
  thread: FullThreadRow | undefined,
): End[] {
  return ballots.map(({ viewer }): End => {
    const reason = refusals.get(viewer);
    return reason || !thread
      ? { status: 'rejected', reason }
      : { status: 'fulfilled', value: thread };
  });
}
