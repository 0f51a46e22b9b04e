import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  commitmentTo,
  dayOf,
  limits,
  type ElectionDetail,
  type ElectionSummary,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import {
  decodeCursor,
  decodeRefCursor,
  encodeCursor,
  pageOf,
} from '../database/cursor';
import { aboveOf } from '../catalysts/handsDown';
import { toIso } from '../database/time';
import type { ScopeResolver } from '../viewer/resolveScope';
import type { Viewer } from '../viewer/Viewer';
import { backingOf } from './candidates';
import { electionVerdicts, mayPlanElection, type Standing } from './policy';
import {
  methodOf,
  presentException,
  presentNomination,
  presentPlan,
  presentResult,
  presentSummary,
} from './present';
import { candidatesOf, planOf } from './stored';
import { findBallot, turnoutOf } from './store/boxes';
import {
  electionsFor,
  findCount,
  findElection,
  listElections,
  runningElections,
} from './store/elections';
import { fillsOf, vacanciesOf } from './store/fills';
import { endorsementsIn, nominationsOf } from './store/nominations';
import { exceptionOf, exceptionsOf, pageOfRoll, rollsWith } from './store/roll';
import { nextInOrder } from './nextInOrder';
import type { Election } from './tables';

interface ListQuery {
  scope: string;
  running?: boolean;
  cursor?: string;
  limit?: number;
}

/** What an election tells of itself once the ballots are counted. */
interface StoredCount {
  input: unknown;
  result: unknown;
  receipts: string[];
  votes?: Array<{ person: string; ranking: string[][] }>;
}

/** Why ballots are not published. */
const withheld = {
  quorum: 'The ballots are not published, since the quorum was missed',
  'few-ballots':
    'The ballots are not published, since so few would tell whose they are',
};

/** Reads elections as a viewer may see them. */
export class ElectionReader {
  readonly #knex: Knex;
  readonly #scopes: ScopeResolver;

  constructor(options: { knex: Knex; scopes: ScopeResolver }) {
    this.#knex = options.knex;
    this.#scopes = options.scopes;
  }

  async list(viewer: Viewer, query: ListQuery) {
    const { scope, entityRefs } = await this.#scopes.resolve(
      viewer,
      query.scope,
    );
    const limit = query.limit ?? limits.page.default;
    const root = scope.of === 'platform' ? undefined : scope.entityRef;
    // What is over above belongs to the history of what is above.
    const above = query.running ? await aboveOf(viewer, root) : [];
    const found = await listElections(this.#knex, {
      entityRefs: [...entityRefs, ...above],
      running: query.running,
      before: decodeCursor('elections', query.cursor)?.id,
      limit: limit + 1,
    });
    const { rows, nextCursor } = pageOf(found, limit, row =>
      encodeCursor('elections', { value: 0, id: row.id }),
    );
    const items = await this.#summaries(viewer, rows, above);
    return {
      items,
      nextCursor,
      can: {
        plan:
          scope.of !== 'platform' &&
          scope.of !== 'owned' &&
          mayPlanElection(viewer, scope.entityRef).allowed,
      },
      people: await viewer.peopleOf(items.flatMap(item => item.elected)),
      entities: viewer.entitiesOf(items.map(item => item.entityRef)),
    };
  }

  /**
   * Running elections of entities that the viewer is known to see, and after
   * them those of what is above these.
   */
  async running(
    viewer: Viewer,
    scope: { entityRefs: string[]; above: string[]; limit: number },
  ): Promise<ElectionSummary[]> {
    const rows = await runningElections(this.#knex, scope);
    return this.#summaries(viewer, rows, scope.above);
  }

  /** Elections that wait for the viewer; those of hidden entities are left out. */
  async mine(viewer: Viewer, limit: number): Promise<ElectionSummary[]> {
    const rows = await electionsFor(this.#knex, { person: viewer.ref, limit });
    await viewer.see(rows.map(row => row.entity_ref));
    const seen = rows.filter(row => viewer.sees(row.entity_ref));
    return this.#summaries(viewer, seen);
  }

  async #summaries(
    viewer: Viewer,
    rows: Election[],
    above: string[] = [],
  ): Promise<ElectionSummary[]> {
    if (rows.length === 0) return [];
    const standings = await this.#standings(viewer, rows);
    return rows.map(row => ({
      ...presentSummary(viewer, row, standings(row)),
      inherited: above.includes(row.entity_ref),
    }));
  }

  async #standings(viewer: Viewer, rows: Election[]) {
    const which = { electionIds: rows.map(row => row.id), person: viewer.ref };
    const [rolls, turnout] = await Promise.all([
      rollsWith(this.#knex, which),
      turnoutOf(this.#knex, which),
    ]);
    return (row: Election) => ({
      onRoll: rolls.has(row.id),
      voted: turnout.get(row.id)?.voted ?? false,
      votes: turnout.get(row.id)?.votes,
    });
  }

  async get(viewer: Viewer, id: string): Promise<ElectionDetail> {
    const row = await this.see(viewer, id);
    const plan = planOf(row);
    const [standings, nominations, endorsements, exception, fills, vacant] =
      await Promise.all([
        this.#standings(viewer, [row]),
        nominationsOf(this.#knex, id),
        endorsementsIn(this.#knex, id),
        exceptionOf(this.#knex, { electionId: id, person: viewer.ref }),
        row.closed_at ? fillsOf(this.#knex, id) : [],
        // To nobody else a seat that was left makes a difference.
        row.closed_at && mayPlanElection(viewer, row.entity_ref).allowed
          ? this.isVacant(row, viewer.now)
          : false,
      ]);
    const { votes, ...standing } = standings(row);
    const ranking =
      standing.voted && row.state === 'voting' && plan.secrecy !== 'unlinkable'
        ? await findBallot(this.#knex, { electionId: id, person: viewer.ref })
        : undefined;
    const backing = backingOf(endorsements);
    const full: Standing = { ...standing, exception, vacant };
    const can = electionVerdicts(viewer, row, full);
    const election: ElectionDetail['election'] = {
      ...presentSummary(viewer, row, standing),
      plan: presentPlan(row),
      createdBy: row.created_by,
      cancelled:
        row.cancelled_at && row.cancelled_by
          ? {
              at: toIso(row.cancelled_at),
              by: row.cancelled_by,
              reason: row.cancel_reason ?? '',
            }
          : undefined,
      method: methodOf(row),
      nominations: nominations.flatMap(
        nomination =>
          presentNomination(viewer, row, nomination, backing(nomination.id)) ??
          [],
      ),
      roll: row.roll_taken_at
        ? { size: row.roll_size ?? 0, takenAt: toIso(row.roll_taken_at) }
        : undefined,
      votes: row.state === 'voting' ? votes : undefined,
      mine: {
        exception: exception && presentException(viewer, row, exception),
        ranking,
      },
      result: presentResult(row, fills),
      can: {
        nominate: can.nominate.allowed,
        vote: can.vote.allowed,
        change: can.change.allowed,
        cancel: can.cancel.allowed,
        askException: can.askException.allowed,
        decideExceptions: can.decideExceptions.allowed,
        fillVacancy: can.fillVacancy.allowed,
      },
    };
    return {
      election,
      people: await viewer.peopleOf(peopleIn(election)),
      entities: await this.#titlesOf(viewer, election),
    };
  }

  async #titlesOf(viewer: Viewer, { entityRef, plan, nominations }: Detail) {
    const teams = nominations.flatMap(({ team }) => team ?? []);
    const refs = [entityRef, ...plan.rollGroups, ...teams];
    await viewer.see(refs);
    return viewer.entitiesOf(refs);
  }

  async roll(
    viewer: Viewer,
    id: string,
    query: { cursor?: string; limit?: number },
  ) {
    const row = await this.see(viewer, id);
    const limit = query.limit ?? limits.page.default;
    const after = decodeRefCursor('roll', query.cursor)?.value;
    const found = await pageOfRoll(this.#knex, {
      electionId: id,
      after,
      limit: limit + 1,
    });
    const { rows, nextCursor } = pageOf(found, limit, voter =>
      encodeCursor('roll', { value: voter.person_ref, id }),
    );
    // What people say of themselves to be let in is for who decides.
    const exceptions = planOf(row).officers.includes(viewer.ref)
      ? await exceptionsOf(this.#knex, id)
      : [];
    return {
      items: rows.map(({ person_ref, via }) => ({ person: person_ref, via })),
      nextCursor,
      exceptions: exceptions.map(asked => presentException(viewer, row, asked)),
      people: await viewer.peopleOf([
        ...rows.map(voter => voter.person_ref),
        ...exceptions.flatMap(({ person_ref, decided_by }) => [
          person_ref,
          ...(decided_by ? [decided_by] : []),
        ]),
      ]),
    };
  }

  /** @throws ConflictError where there are no ballots to be shown */
  async count(viewer: Viewer, id: string) {
    const row = await this.see(viewer, id);
    const result = presentResult(row, []);
    if (!result) {
      throw new ConflictError('Ballots are published once voting is closed');
    }
    if (result.withheld) throw new ConflictError(withheld[result.withheld]);
    const text = await findCount(this.#knex, id);
    if (!text) throw new ConflictError('There was nothing to count');
    const {
      input,
      result: counted,
      receipts,
      votes,
    }: StoredCount = JSON.parse(text);
    return {
      election: { id, title: row.title, closedAt: result.closedAt },
      input: input as never,
      result: counted as never,
      seedCommitment: commitmentTo(row.seed),
      receipts,
      votes,
      people: await viewer.peopleOf([
        ...candidatesOf(row).map(({ person }) => person),
        ...(votes ?? []).map(({ person }) => person),
      ]),
    };
  }

  /** Whether a seat of a closed election was left that somebody can take. */
  async isVacant(row: Election, now: Date): Promise<boolean> {
    if (planOf(row).vacancies !== 'next') return false;
    const [left] = await vacanciesOf(this.#knex, {
      electionId: row.id,
      today: dayOf(now),
    });
    if (!left) return false;
    return (await nextInOrder(this.#knex, row, dayOf(now))) !== undefined;
  }

  /** @throws NotFoundError when it is not there or its entity is hidden */
  async see(viewer: Viewer, id: string): Promise<Election> {
    const row = await findElection(this.#knex, id);
    if (row) await viewer.see([row.entity_ref]);
    if (!row || !viewer.sees(row.entity_ref)) throw noElection(id);
    return row;
  }
}

type Detail = ElectionDetail['election'];

/** Who is named where an election is shown. */
function peopleIn(election: Detail): string[] {
  const { plan, nominations, result, cancelled, mine } = election;
  return [
    election.createdBy,
    ...plan.officers,
    ...nominations.flatMap(({ person, nominatedBy, endorsers }) => [
      person,
      nominatedBy,
      ...endorsers,
    ]),
    ...(result?.order.flat() ?? []),
    ...(result?.fills.flatMap(({ person, instead }) => [person, instead]) ??
      []),
    ...(cancelled ? [cancelled.by] : []),
    ...(mine.exception?.decidedBy ? [mine.exception.decidedBy] : []),
  ];
}

export function noElection(id: string): NotFoundError {
  return new NotFoundError(`There is no election '${id}'`);
}
