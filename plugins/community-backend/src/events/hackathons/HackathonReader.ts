import { NotFoundError } from '@backstage/errors';
import {
  countJudgements,
  type HackathonTally,
  type HackathonView,
  type PairToCompare,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import type { EventReader } from '../EventReader';
import type { PlannedOccurrence } from '../occurrence';
import { eventVerdicts } from '../policy';
import type { Around } from '../store/forGuest';
import { threadsFor } from '../threadsFor';
import { nextPair } from './nextPair';
import { planOf } from './planOf';
import { hackathonVerdicts, isIn, type HackathonAround } from './policy';
import { presentProject, ranksIn, type ProjectsAround } from './present';
import { publishedTally, submittedOf } from './published';
import { judgedAt, judgingOf, type Judged } from './store/judgements';
import { projectsOf } from './store/projects';
import { setUpOf } from './store/setUps';
import type { TeamedProject } from './tables';

/** Reads hackathons as a viewer may see them. */
export class HackathonReader {
  readonly #knex: Knex;
  readonly #reader: EventReader;

  constructor(options: { knex: Knex; reader: EventReader }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
  }

  /** @param day - which occurrence; the next one, or the last, if none is said */
  async get(viewer: Viewer, id: string, day?: string): Promise<HackathonView> {
    const { row, guests, around } = await this.#open(viewer, id, day);
    const { setUp, plan, projects } = around;
    const [judging, ranks] = await Promise.all([
      judgingOf(this.#knex, row.id, viewer.ref),
      plan.phase === 'over' ? this.#ranks(row.id, around) : new Map(),
    ]);
    const shown = await this.#shown(viewer, projects, {
      around,
      votes: judging.votes,
      ranks,
    });
    const can = hackathonVerdicts(viewer, around);
    return {
      id,
      day: row.day,
      phase: plan.phase,
      teamSize: setUp.team_size,
      submitBy: plan.submitBy.toISOString(),
      judging: setUp.judging,
      judgeUntil: plan.judgeUntil.toISOString(),
      ...shown,
      projects: byRank(shown.projects),
      mine: projects.find(one => isIn(viewer, one))?.id,
      judges: judging.judges,
      judged: setUp.judging === 'votes' ? judging.votes.size : judging.compared,
      can: {
        setUp: can.setUp.allowed,
        start: can.start.allowed,
        judge: can.judge.allowed,
      },
      entities: { ...shown.entities, ...viewer.entitiesOf(guests.entityRefs) },
    };
  }

  /** Two projects that the viewer may compare. */
  async pair(viewer: Viewer, id: string, day?: string): Promise<PairToCompare> {
    const { row, around } = await this.#open(viewer, id, day);
    assertAllowed(hackathonVerdicts(viewer, around).judge);
    const { comparisons } = await judgedAt(this.#knex, row.id);
    const others = submittedOf(around.projects).filter(
      one => !isIn(viewer, one),
    );
    const ids =
      around.setUp.judging === 'comparisons' ? others.map(one => one.id) : [];
    const next = nextPair(ids, comparisons, viewer.ref);
    const pair = next.pair.map(one => others.find(other => other.id === one)!);
    const { projects, people, entities } = await this.#shown(viewer, pair, {
      around,
      votes: new Set(),
      ranks: new Map(),
    });
    const { judged, left } = next;
    return { pair: projects, judged, left, people, entities };
  }

  /** What everybody judged, once that is over. */
  async tally(
    viewer: Viewer,
    id: string,
    day?: string,
  ): Promise<HackathonTally> {
    const { row, around } = await this.#open(viewer, id, day);
    assertAllowed(hackathonVerdicts(viewer, around).over);
    const judged = await judgedAt(this.#knex, row.id);
    const tally = tallyOf(around, judged);
    const mine = judged.judges.find(one => one.person_ref === viewer.ref)?.code;
    return { ...tally, mine };
  }

  /** The hackathon of an event, with what decides what the viewer may do. */
  async #open(viewer: Viewer, id: string, day: string | undefined) {
    const { row, around } = await this.#reader.occurrence(viewer, id, day);
    return {
      row,
      guests: around,
      around: await hackathonOf(this.#knex, viewer, row, around),
    };
  }

  async #ranks(
    occurrenceId: string,
    around: HackathonAround,
  ): Promise<Map<string, number>> {
    const judged = await judgedAt(this.#knex, occurrenceId);
    return ranksIn(tallyOf(around, judged).order);
  }

  async #shown(
    viewer: Viewer,
    rows: TeamedProject[],
    of: Omit<ProjectsAround, 'threads'>,
  ) {
    const threads = await threadsFor(
      this.#knex,
      viewer,
      rows.flatMap(row =>
        [row.thread_id ?? [], row.grown_thread_id ?? []].flat(),
      ),
    );
    await viewer.see(rows.flatMap(row => row.component_ref ?? []));
    const projects = rows.map(row =>
      presentProject(viewer, row, { ...of, threads }),
    );
    return {
      projects,
      people: await viewer.peopleOf(
        rows.flatMap(row => [row.started_by, ...row.team]),
      ),
      entities: viewer.entitiesOf(
        projects.flatMap(({ thread, grownInto, component }) => [
          ...(thread ? [thread.entityRef] : []),
          ...(grownInto ? [grownInto.entityRef] : []),
          ...(component ? [component] : []),
        ]),
      ),
    };
  }
}

/**
 * The hackathon of an occurrence, with what decides what a viewer may do in it.
 *
 * @throws NotFoundError when the event is none
 */
export async function hackathonOf(
  knex: Knex,
  viewer: Viewer,
  occurrence: PlannedOccurrence,
  around: Pick<Around, 'entityRefs' | 'hosts'> & Partial<Pick<Around, 'given'>>,
): Promise<HackathonAround> {
  if (occurrence.kind !== 'hackathon') {
    throw new NotFoundError(
      `The event '${occurrence.event_id}' is no hackathon`,
    );
  }
  const setUp = await setUpOf(knex, occurrence.id);
  const { given } = around;
  return {
    setUp,
    plan: planOf(setUp, occurrence, viewer.now),
    projects: await projectsOf(knex, occurrence.id),
    can: eventVerdicts(viewer, occurrence, around),
    attends:
      around.hosts.includes(viewer.ref) ||
      (given?.answer === 'going' && given.seat !== 'waiting'),
  };
}

function tallyOf({ setUp, projects }: HackathonAround, judged: Judged) {
  const published = publishedTally(setUp, projects, judged);
  return { ...published, order: countJudgements(published).order };
}

/** The best first; what has no place after what has one, as it was. */
function byRank<T extends { rank?: number }>(projects: T[]): T[] {
  const place = ({ rank }: T) => rank ?? Infinity;
  return projects.toSorted((a, b) =>
    place(a) === place(b) ? 0 : place(a) - place(b),
  );
}
