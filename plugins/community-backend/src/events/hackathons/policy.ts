import { allow, both, deny, notNow, type Verdict } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import type { eventVerdicts } from '../policy';
import type { HackathonPlan } from './planOf';
import type { HackathonRow, TeamedProject } from './tables';

/** What decides what somebody may do in a hackathon. */
export interface HackathonAround {
  setUp: HackathonRow;
  plan: HackathonPlan;
  projects: TeamedProject[];
  /** What the viewer may do with its occurrence. */
  can: ReturnType<typeof eventVerdicts>;
  /** Whether they go to it or host it. */
  attends: boolean;
}

const isDue = 'Submissions were due: nothing of this changes any more';

function inPhase(
  { plan }: HackathonAround,
  phase: HackathonPlan['phase'],
  words: { before?: string; after?: string },
): Verdict {
  if (plan.phase === phase) return allow();
  const phases = ['building', 'judging', 'over'];
  const isBefore = phases.indexOf(plan.phase) < phases.indexOf(phase);
  return notNow((isBefore ? words.before : words.after) ?? '');
}

/** What a viewer may do with a hackathon as a whole. */
export function hackathonVerdicts(viewer: Viewer, around: HackathonAround) {
  const { can, projects, attends } = around;
  const building = inPhase(around, 'building', { after: isDue });
  const over = inPhase(around, 'over', {
    before: 'The result does not stand yet',
  });
  const takesPart = attends || projects.some(one => isIn(viewer, one));
  return {
    building,
    over,
    due: building.allowed ? notNow('Submissions are not due yet') : allow(),
    /** Seeing to it, which its organisers do. */
    organise: can.edit,
    setUp: both(can.edit, building),
    start: both(can.takePart, building),
    judge: both(
      can.takePart,
      takesPart
        ? allow()
        : deny(
            'Only who takes part may judge: whoever is in a team, goes to the event or hosts it',
          ),
      inPhase(around, 'judging', {
        before: 'It is judged once submissions are due',
        after: 'Judging is over',
      }),
    ),
  };
}

/** What a viewer may do with a project. */
export function projectVerdicts(
  viewer: Viewer,
  project: TeamedProject,
  around: HackathonAround,
) {
  const { can, setUp, projects } = around;
  const ofAll = hackathonVerdicts(viewer, around);
  const { building, organise, over, due } = ofAll;
  const inTeam = isIn(viewer, project);
  const own = inTeam ? allow() : deny('Only its team may do this');
  const started = project.started_by === viewer.ref;
  const submitted =
    project.submission === null
      ? notNow('This project was not submitted')
      : allow();
  const others = project.team.filter(person => person !== viewer.ref);
  return {
    join: both(
      ofAll.start,
      projects.some(one => isIn(viewer, one))
        ? notNow('You are in a team already: leave it to join another one')
        : allow(),
      project.team.length < setUp.team_size
        ? allow()
        : notNow(`This team is full: it has ${setUp.team_size}`),
    ),
    leave: both(
      can.takePart,
      own,
      building,
      project.submission !== null && others.length === 0
        ? notNow('Take back what was submitted before you leave')
        : allow(),
    ),
    edit: both(can.takePart, inTeam || started ? allow() : own, building),
    withdraw: organise.allowed
      ? organise
      : both(
          can.takePart,
          started
            ? allow()
            : deny('Only whoever started it, or organises it, may do this'),
          building,
          project.submission === null && others.length === 0
            ? allow()
            : notNow('Others are at work on this'),
        ),
    submit: both(can.takePart, own, building),
    unsubmit: both(can.takePart, own, building, submitted),
    vote: both(
      ofAll.judge,
      inTeam ? deny('Nobody judges their own project') : allow(),
      setUp.judging === 'votes'
        ? allow()
        : notNow('This is judged by comparisons'),
      submitted,
    ),
    award: both(organise, over, submitted),
    /** Saying what became of it. */
    grow: both(inTeam ? can.takePart : organise, due, submitted),
  };
}

/** Whether a viewer is in the team of a project. */
export function isIn(viewer: Viewer, project: TeamedProject): boolean {
  return project.team.includes(viewer.ref);
}
