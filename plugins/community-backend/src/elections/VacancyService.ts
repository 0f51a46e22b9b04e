import { ConflictError } from '@backstage/errors';
import { dayOf } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { beginElectedTerms } from '../catalysts/electedTerms';
import type { RunningTerms } from '../catalysts/RunningTerms';
import type { Outbox } from '../outbox/Outbox';
import { recordEvent } from '../outbox/store';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { about } from './about';
import { noElection, type ElectionReader } from './ElectionReader';
import { nextInOrder } from './nextInOrder';
import { electionVerdicts } from './policy';
import { planOf } from './stored';
import { lockElection } from './store/elections';
import { insertFill, vacanciesOf } from './store/fills';

/** Fills seats that somebody who was elected has left. */
export class VacancyService {
  readonly #knex: Knex;
  readonly #reader: ElectionReader;
  readonly #outbox: Pick<Outbox, 'poke'>;
  readonly #terms: Pick<RunningTerms, 'forget'>;

  constructor(options: {
    knex: Knex;
    reader: ElectionReader;
    outbox: Pick<Outbox, 'poke'>;
    terms: Pick<RunningTerms, 'forget'>;
  }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
    this.#outbox = options.outbox;
    this.#terms = options.terms;
  }

  /** Gives the seat that was left first to the next in order. */
  async fill(viewer: Viewer, id: string) {
    const row = await this.#reader.see(viewer, id);
    const vacant = await this.#reader.isVacant(row, viewer.now);
    assertAllowed(
      electionVerdicts(viewer, row, { onRoll: false, vacant }).fillVacancy,
    );
    const today = dayOf(viewer.now);
    const filled = await this.#knex.transaction(async tx => {
      // Held, so that two who fill the same seat come one after the other.
      const election = await lockElection(tx, id);
      if (!election) throw noElection(id);
      const [left] = await vacanciesOf(tx, { electionId: id, today });
      const next = await nextInOrder(tx, election, today);
      if (!left || !next) {
        throw new ConflictError('No seat of this election can be filled');
      }
      const until = planOf(election).termUntil;
      const [term] = await beginElectedTerms(tx, {
        electionId: id,
        title: election.title,
        entityRef: election.entity_ref,
        people: [next],
        since: today,
        until,
        now: viewer.now,
      });
      await insertFill(tx, {
        left_term_id: left.id,
        election_id: id,
        term_id: term.id,
        person_ref: next,
        instead_ref: left.person_ref,
        filled_at: viewer.now,
      });
      await recordEvent(tx, viewer, {
        ...about(viewer, election),
        type: 'election.vacancy-filled',
        person: next,
        instead: left.person_ref,
        until,
      });
      return next;
    });
    this.#terms.forget(filled);
    this.#outbox.poke();
    return this.#reader.get(viewer, id);
  }
}
