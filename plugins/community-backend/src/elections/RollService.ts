import { InputError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { newId } from '../database/ids';
import type { Outbox } from '../outbox/Outbox';
import { recordEvent } from '../outbox/store';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { about } from './about';
import { noElection, type ElectionReader } from './ElectionReader';
import { electionVerdicts, mayDecide } from './policy';
import { planOf } from './stored';
import { lockElection, updateElection } from './store/elections';
import {
  addToRoll,
  decideException,
  exceptionOf,
  findException,
  insertException,
  rollsWith,
} from './store/roll';

/** Who asks to be on a roll, and who lets them. */
export class RollService {
  readonly #knex: Knex;
  readonly #reader: ElectionReader;
  readonly #outbox: Pick<Outbox, 'poke'>;

  constructor(options: {
    knex: Knex;
    reader: ElectionReader;
    outbox: Pick<Outbox, 'poke'>;
  }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
    this.#outbox = options.outbox;
  }

  async ask(viewer: Viewer, id: string, input: { reason: string }) {
    await this.#reader.see(viewer, id);
    await this.#knex.transaction(async tx => {
      const election = await lockElection(tx, id);
      if (!election) throw noElection(id);
      const key = { electionId: id, person: viewer.ref };
      const rolls = await rollsWith(tx, {
        electionIds: [id],
        person: viewer.ref,
      });
      assertAllowed(
        electionVerdicts(viewer, election, {
          onRoll: rolls.has(id),
          exception: await exceptionOf(tx, key),
        }).askException,
      );
      await insertException(tx, {
        id: newId(viewer.now),
        election_id: id,
        person_ref: viewer.ref,
        reason: input.reason,
        asked_at: viewer.now,
      });
      await recordEvent(tx, viewer, {
        ...about(viewer, election),
        type: 'election.exception-asked',
        officers: planOf(election).officers,
      });
    });
    this.#outbox.poke();
    return this.#reader.get(viewer, id);
  }

  async decide(
    viewer: Viewer,
    id: string,
    input: { decision: 'admitted' | 'refused'; note?: string },
  ) {
    const asked = await findException(this.#knex, id);
    if (!asked) throw noException(id);
    const electionId = asked.election_id;
    await this.#reader.see(viewer, electionId).catch(error => {
      throw error instanceof NotFoundError ? noException(id) : error;
    });
    if (input.decision === 'refused' && !input.note) {
      throw new InputError('note: is required to refuse');
    }
    await this.#knex.transaction(async tx => {
      // The election is held, so nobody else decides at the same time.
      const election = await lockElection(tx, electionId);
      const exception = await findException(tx, id);
      if (!election || !exception) throw noException(id);
      assertAllowed(mayDecide(viewer, election, exception));
      await decideException(tx, id, {
        decision: input.decision,
        decided_by: viewer.ref,
        note: input.note ?? null,
      });
      if (input.decision === 'admitted') {
        const added = await addToRoll(tx, {
          election_id: electionId,
          person_ref: exception.person_ref,
          via: 'exception',
        });
        if (added) {
          await updateElection(tx, electionId, {
            roll_size: (election.roll_size ?? 0) + 1,
          });
        }
      }
      await recordEvent(tx, viewer, {
        ...about(viewer, election),
        type: 'election.exception-decided',
        person: exception.person_ref,
        decision: input.decision,
        note: input.note,
      });
    });
    this.#outbox.poke();
    return this.#reader.get(viewer, electionId);
  }
}

function noException(id: string): NotFoundError {
  return new NotFoundError(`There is no exception '${id}'`);
}
