import { ConflictError, InputError } from '@backstage/errors';
import {
  methodFor,
  problemOfRanking,
  receiptOf,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { addToBox } from './ballotBox';
import { noElection, type ElectionReader } from './ElectionReader';
import { electionVerdicts } from './policy';
import { candidatesOf, planOf } from './stored';
import { lockBox, findBallot, setBallot, updateBox } from './store/boxes';
import { findElection } from './store/elections';
import { rollsWith } from './store/roll';
import type { BoxRow, Election } from './tables';

interface Ballot {
  ranking: string[][];
  secret?: string;
}

/**
 * Takes ballots. Nothing is written but the ballot: an event or a key of its own
 * would keep in its order and instants who voted when.
 */
export class BallotService {
  readonly #knex: Knex;
  readonly #reader: Pick<ElectionReader, 'see'>;

  constructor(options: { knex: Knex; reader: Pick<ElectionReader, 'see'> }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
  }

  async cast(viewer: Viewer, id: string, ballot: Ballot) {
    await this.#reader.see(viewer, id);
    return this.#knex.transaction(async tx => {
      const box = await lockBox(tx, id);
      // Read once the box is held: whoever closed the vote held it before.
      const election = await findElection(tx, id);
      if (!election) throw noElection(id);
      const rolls = await rollsWith(tx, {
        electionIds: [id],
        person: viewer.ref,
      });
      const { vote } = electionVerdicts(viewer, election, {
        onRoll: rolls.has(id),
      });
      assertAllowed(vote);
      if (!box) throw new ConflictError('Voting is not open');
      assertCountable(election, ballot);
      return planOf(election).secrecy === 'unlinkable'
        ? castUnlinkable(tx, viewer, box, ballot)
        : castByName(tx, viewer, box, ballot);
    });
  }
}

function assertCountable(election: Election, ballot: Ballot): void {
  const plan = planOf(election);
  const candidates = candidatesOf(election).map(({ person }) => person);
  const method = methodFor(plan, candidates.length);
  const problem = problemOfRanking(ballot.ranking, { method, candidates });
  if (problem) throw new InputError(problem);
  if (plan.secrecy === 'unlinkable' && !ballot.secret) {
    throw new InputError(
      'secret: is required, since the ballots of this election are unlinkable',
    );
  }
  if (plan.secrecy !== 'unlinkable' && ballot.secret) {
    throw new InputError(
      'secret: is for elections whose ballots are unlinkable',
    );
  }
}

async function castUnlinkable(
  tx: Knex.Transaction,
  viewer: Viewer,
  box: BoxRow,
  ballot: Ballot,
) {
  const receipt = receiptOf(box.election_id, ballot.secret ?? '');
  const { castAnew, changes } = addToBox(box, {
    voter: viewer.ref,
    receipt,
    ranking: ballot.ranking,
  });
  if (changes) await updateBox(tx, box.election_id, changes);
  return { receipt, castAnew };
}

async function castByName(
  tx: Knex.Transaction,
  viewer: Viewer,
  box: BoxRow,
  ballot: Ballot,
) {
  const electionId = box.election_id;
  const earlier = await findBallot(tx, { electionId, person: viewer.ref });
  await setBallot(tx, {
    election_id: electionId,
    person_ref: viewer.ref,
    ranking: JSON.stringify(ballot.ranking),
  });
  if (!earlier) await updateBox(tx, electionId, { votes: box.votes + 1 });
  return { castAnew: earlier !== undefined };
}
