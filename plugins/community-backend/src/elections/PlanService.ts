import { randomBytes } from 'node:crypto';
import { InputError } from '@backstage/errors';
import {
  dayOf,
  daysBetween,
  longestTermDays,
  problemOfTimes,
  type ParsedRequestOf,
  type electionContract,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { takeKey } from '../database/idempotency';
import { newId } from '../database/ids';
import type { Outbox } from '../outbox/Outbox';
import { recordEvent } from '../outbox/store';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { about } from './about';
import { noElection, type ElectionReader } from './ElectionReader';
import { electionVerdicts, mayPlanElection } from './policy';
import { planOf, timesOf, toStored, type NewPlan } from './stored';
import {
  insertElection,
  lockElection,
  updateElection,
} from './store/elections';
import { nominationsOf } from './store/nominations';
import type { StoredPlan } from './tables';

type PlanChanges = ParsedRequestOf<typeof electionContract.change>['body'];

/** The longest from the opening of nominations to the end of voting, in days. */
const longestDays = 366;

/** Bytes of the seed of lots. */
const seedBytes = 32;

/** Plans elections. */
export class PlanService {
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

  async plan(viewer: Viewer, input: NewPlan) {
    const entity = await viewer.seeOne(input.entityRef);
    assertAllowed(mayPlanElection(viewer, entity.ref));
    const plan = toStored(input);
    await assertPlan(viewer, plan);
    const { idempotencyKey, ...request } = input;
    const id = newId(viewer.now);

    const earlier = await this.#knex.transaction(async tx => {
      const taken = await takeKey(tx, {
        person: viewer.ref,
        key: idempotencyKey,
        operation: 'plan-election',
        request,
        resultId: id,
        now: viewer.now,
      });
      if (taken) return taken;
      await insertElection(tx, {
        id,
        entity_ref: entity.ref,
        title: input.title,
        state: 'planned',
        next_at: new Date(plan.nominationsOpenAt),
        plan: JSON.stringify(plan),
        // Nobody chooses it, and only its digest is shown before it is used.
        seed: randomBytes(seedBytes).toString('hex'),
        created_by: viewer.ref,
        created_at: viewer.now,
      });
      await recordEvent(tx, viewer, {
        ...about(viewer, { id, title: input.title, entity_ref: entity.ref }),
        type: 'election.planned',
        nominationsOpenAt: plan.nominationsOpenAt,
      });
      return undefined;
    });
    this.#outbox.poke();
    return this.#reader.get(viewer, earlier ?? id);
  }

  async change(viewer: Viewer, id: string, changes: PlanChanges) {
    if (Object.values(changes).every(value => value === undefined)) {
      throw new InputError('body: must change something');
    }
    const row = await this.#reader.see(viewer, id);
    const { title, capPerTeam, ...rest } = changes;
    const changed = (before: StoredPlan): StoredPlan => ({
      ...before,
      ...JSON.parse(JSON.stringify(rest)),
      capPerTeam:
        capPerTeam === undefined ? before.capPerTeam : capPerTeam ?? undefined,
    });
    assertAllowed(electionVerdicts(viewer, row, { onRoll: false }).change);
    await assertPlan(viewer, changed(planOf(row)), planOf(row));

    await this.#knex.transaction(async tx => {
      const held = await lockElection(tx, id);
      if (!held) throw noElection(id);
      assertAllowed(electionVerdicts(viewer, held, { onRoll: false }).change);
      const plan = changed(planOf(held));
      // Somebody else may have changed it since it was read.
      assertTimes(viewer, plan, planOf(held));
      await updateElection(tx, id, {
        title: title ?? held.title,
        plan: JSON.stringify(plan),
        next_at: new Date(plan.nominationsOpenAt),
      });
      await recordEvent(tx, viewer, {
        ...about(viewer, { ...held, title: title ?? held.title }),
        type: 'election.changed',
      });
    });
    this.#outbox.poke();
    return this.#reader.get(viewer, id);
  }

  async cancel(viewer: Viewer, id: string, input: { reason: string }) {
    await this.#reader.see(viewer, id);
    await this.#knex.transaction(async tx => {
      const held = await lockElection(tx, id);
      if (!held) throw noElection(id);
      assertAllowed(electionVerdicts(viewer, held, { onRoll: false }).cancel);
      const nominations = await nominationsOf(tx, id);
      await updateElection(tx, id, {
        state: 'cancelled',
        next_at: null,
        cancelled_at: viewer.now,
        cancelled_by: viewer.ref,
        cancel_reason: input.reason,
      });
      await recordEvent(tx, viewer, {
        ...about(viewer, held),
        type: 'election.cancelled',
        reason: input.reason,
        nominees: nominations
          .filter(({ state }) => state === 'asked' || state === 'accepted')
          .map(({ person_ref }) => person_ref),
      });
    });
    this.#outbox.poke();
    return this.#reader.get(viewer, id);
  }
}

/**
 * @param before - the plan as it stands, where it is changed
 * @throws InputError that names the first field that is wrong
 */
async function assertPlan(
  viewer: Viewer,
  plan: StoredPlan,
  before?: StoredPlan,
): Promise<void> {
  assertTimes(viewer, plan, before);
  if (plan.rollOf.length === 0 && plan.rollGroups.length === 0) {
    throw new InputError('rollOf: must say who may vote');
  }
  if (plan.capPerTeam !== undefined && plan.method !== 'schulze') {
    throw new InputError(
      'capPerTeam: is kept by schulze only, not by scottish-stv',
    );
  }
  if (plan.endorserTeams > plan.endorsers) {
    throw new InputError(
      'endorserTeams: must not be more than the people who endorse',
    );
  }
  await viewer.see([...plan.officers, ...plan.rollGroups]);
  const unknown = (refs: string[]) => refs.find(ref => !viewer.sees(ref));
  const officer = unknown(plan.officers);
  if (officer)
    throw new InputError(`officers: there is no person '${officer}'`);
  const group = unknown(plan.rollGroups);
  if (group) throw new InputError(`rollGroups: there is no group '${group}'`);
}

function assertTimes(
  viewer: Viewer,
  plan: StoredPlan,
  before?: StoredPlan,
): void {
  const times = timesOf(plan);
  const problem = problemOfTimes(times);
  if (problem) throw new InputError(problem);
  // An opening that was planned for now and is a moment past is no mistake.
  const isNew = plan.nominationsCloseAt !== before?.nominationsCloseAt;
  if (isNew && times.nominationsCloseAt <= viewer.now) {
    throw new InputError('nominationsCloseAt: must not lie in the past');
  }
  const days =
    (+times.votingCloseAt - +times.nominationsOpenAt) / (24 * 60 * 60_000);
  if (days > longestDays) {
    throw new InputError(
      `votingCloseAt: an election takes at most ${longestDays} days`,
    );
  }
  const term = daysBetween(dayOf(times.votingCloseAt), plan.termUntil);
  if (term < 1) {
    throw new InputError('termUntil: must lie after the day voting closes');
  }
  if (term > longestTermDays) {
    throw new InputError(
      `termUntil: a term takes at most ${longestTermDays} days from the day voting closes`,
    );
  }
}
