import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { limits } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { newId } from '../database/ids';
import type { DomainEvent } from '../outbox/DomainEvent';
import type { Outbox } from '../outbox/Outbox';
import { recordEvent } from '../outbox/store';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { about } from './about';
import { noElection, type ElectionReader } from './ElectionReader';
import { electionVerdicts, nominationVerdicts } from './policy';
import { planOf } from './stored';
import { lockElection } from './store/elections';
import {
  addEndorsement,
  findNomination,
  insertNomination,
  lockNomination,
  nominationsOf,
  removeEndorsement,
  updateNomination,
} from './store/nominations';
import type { Election, NominationRow } from './tables';

/** Who stands in an election, and who endorses them. */
export class NominationService {
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

  async nominate(
    viewer: Viewer,
    id: string,
    input: { person: string; statement?: string },
  ) {
    await this.#reader.see(viewer, id);
    const [person] = await viewer.see([input.person]);
    if (!person) {
      throw new InputError(`person: there is no person '${input.person}'`);
    }
    const own = person.ref === viewer.ref;
    if (own && !input.statement) {
      throw new InputError('statement: is required to stand oneself');
    }
    if (!own && input.statement) {
      throw new InputError('statement: is the nominee’s own to write');
    }
    await this.#knex.transaction(async tx => {
      const election = await lockElection(tx, id);
      if (!election) throw noElection(id);
      assertAllowed(
        electionVerdicts(viewer, election, { onRoll: false }).nominate,
      );
      assertNoOfficer(election, person.ref, person.title);
      const others = await nominationsOf(tx, id);
      if (own) assertRoom(others);
      else assertFew(viewer, others);
      const made = await insertNomination(tx, {
        id: newId(viewer.now),
        election_id: id,
        person_ref: person.ref,
        nominated_by: viewer.ref,
        state: own ? 'accepted' : 'asked',
        statement: input.statement ?? '',
        team_ref: own ? person.memberOf[0] ?? null : null,
        created_at: viewer.now,
      });
      if (!made)
        await this.#again(tx, others, {
          ...input,
          own,
          team: person.memberOf[0],
          title: person.title,
        });
      await recordEvent(
        tx,
        viewer,
        own
          ? { ...about(viewer, election), type: 'election.statement-changed' }
          : {
              ...about(viewer, election),
              type: 'election.nominated',
              person: person.ref,
            },
      );
    });
    this.#outbox.poke();
    return this.#reader.get(viewer, id);
  }

  /**
   * Somebody who was asked by another, or who took their candidacy back, may
   * still stand themself; others do not ask them again.
   */
  async #again(
    tx: Knex.Transaction,
    others: NominationRow[],
    input: {
      person: string;
      statement?: string;
      own: boolean;
      team?: string;
      title: string;
    },
  ): Promise<void> {
    const before = others.find(row => row.person_ref === input.person);
    if (!input.own || !before || before.state === 'accepted') {
      throw new ConflictError(`person: ${input.title} is nominated already`);
    }
    await updateNomination(tx, before.id, {
      state: 'accepted',
      statement: input.statement ?? '',
      team_ref: input.team ?? null,
    });
  }

  async answer(
    viewer: Viewer,
    id: string,
    input: { answer: 'accepted' | 'declined'; statement?: string },
  ) {
    if (input.answer === 'accepted' && !input.statement) {
      throw new InputError('statement: is required to accept');
    }
    const [me] = await viewer.see([viewer.ref]);
    return this.#holding(viewer, id, async (tx, election, nomination) => {
      assertAllowed(nominationVerdicts(viewer, election, nomination).answer);
      if (input.answer === 'accepted') {
        assertRoom(await nominationsOf(tx, election.id));
      }
      await updateNomination(tx, id, {
        state: input.answer,
        statement: input.answer === 'accepted' ? input.statement ?? '' : '',
        team_ref: me?.memberOf[0] ?? null,
      });
      return {
        ...about(viewer, election),
        type: 'election.nomination-answered',
        person: nomination.person_ref,
        nominatedBy: nomination.nominated_by,
        answer: input.answer,
      };
    });
  }

  async changeStatement(
    viewer: Viewer,
    id: string,
    input: { statement: string },
  ) {
    return this.#holding(viewer, id, async (tx, election, nomination) => {
      assertAllowed(nominationVerdicts(viewer, election, nomination).edit);
      await updateNomination(tx, id, { statement: input.statement });
      return { ...about(viewer, election), type: 'election.statement-changed' };
    });
  }

  async withdraw(viewer: Viewer, id: string) {
    return this.#holding(viewer, id, async (tx, election, nomination) => {
      assertAllowed(nominationVerdicts(viewer, election, nomination).withdraw);
      await updateNomination(tx, id, { state: 'withdrawn' });
      return {
        ...about(viewer, election),
        type: 'election.nomination-withdrawn',
      };
    });
  }

  async endorse(viewer: Viewer, id: string) {
    const [me] = await viewer.see([viewer.ref]);
    return this.#holding(viewer, id, async (tx, election, nomination) => {
      assertAllowed(nominationVerdicts(viewer, election, nomination).endorse);
      const isNew = await addEndorsement(tx, {
        nomination_id: id,
        person_ref: viewer.ref,
        team_ref: me?.memberOf[0] ?? null,
        created_at: viewer.now,
      });
      return isNew
        ? { ...about(viewer, election), type: 'election.endorsed' }
        : undefined;
    });
  }

  async withdrawEndorsement(viewer: Viewer, id: string) {
    return this.#holding(viewer, id, async (tx, election, nomination) => {
      assertAllowed(nominationVerdicts(viewer, election, nomination).endorse);
      const was = await removeEndorsement(tx, {
        nominationId: id,
        person: viewer.ref,
      });
      return was
        ? { ...about(viewer, election), type: 'election.endorsement-withdrawn' }
        : undefined;
    });
  }

  /** Acts on a nomination that is held, as is its election: it cannot move on. */
  async #holding(
    viewer: Viewer,
    id: string,
    act: (
      tx: Knex.Transaction,
      election: Election,
      nomination: NominationRow,
    ) => Promise<DomainEvent | undefined>,
  ) {
    const found = await findNomination(this.#knex, id);
    if (!found) throw noNomination(id);
    const electionId = found.election_id;
    await this.#reader.see(viewer, electionId).catch(error => {
      throw error instanceof NotFoundError ? noNomination(id) : error;
    });
    // Whom it names nobody else, is there for nobody else.
    const concerned = [found.person_ref, found.nominated_by];
    const isShown = found.state === 'accepted' || found.state === 'withdrawn';
    if (!isShown && !concerned.includes(viewer.ref)) throw noNomination(id);
    await this.#knex.transaction(async tx => {
      const election = await lockElection(tx, electionId);
      const nomination = await lockNomination(tx, id);
      if (!election || !nomination) throw noNomination(id);
      const event = await act(tx, election, nomination);
      if (event) await recordEvent(tx, viewer, event);
    });
    this.#outbox.poke();
    return this.#reader.get(viewer, electionId);
  }
}

/** Whoever stands is on the ballot, which has an end. */
function assertRoom(nominations: NominationRow[]): void {
  const standing = nominations.filter(row => row.state === 'accepted');
  if (standing.length >= limits.candidates.max) {
    throw new ConflictError(
      `No more than ${limits.candidates.max} people can stand`,
    );
  }
}

/** So that nobody has half a company asked. */
function assertFew(viewer: Viewer, nominations: NominationRow[]): void {
  const asked = nominations.filter(
    row => row.nominated_by === viewer.ref && row.person_ref !== viewer.ref,
  );
  if (asked.length >= limits.nominations.max) {
    throw new ConflictError(
      `You have nominated ${limits.nominations.max} others, which is the most`,
    );
  }
}

/** Whoever decides who may vote does not stand. */
function assertNoOfficer(election: Election, ref: string, title: string): void {
  if (planOf(election).officers.includes(ref)) {
    throw new ConflictError(
      `person: ${title} is an officer of this election, who cannot stand in it`,
    );
  }
}

function noNomination(id: string): NotFoundError {
  return new NotFoundError(`There is no nomination '${id}'`);
}
