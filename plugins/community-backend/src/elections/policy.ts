import {
  electionPlanPermission,
  electionTakePartPermission,
} from '@platform-community/backstage-plugin-community-common';
import {
  allow,
  both,
  deny,
  notNow,
  permitted,
  type Verdict,
} from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { movesOn, planOf, timesOf } from './stored';
import type { Election, ExceptionRow, NominationRow } from './tables';

/** Whether a viewer may plan elections on an entity that they see. */
export function mayPlanElection(viewer: Viewer, entityRef: string): Verdict {
  return both(
    permitted(viewer.permits(electionPlanPermission)),
    viewer.owns(entityRef) ? allow() : deny('Only owners may plan elections'),
  );
}

/** What a viewer is to an election besides what the catalog says. */
export interface Standing {
  onRoll: boolean;
  exception?: Pick<ExceptionRow, 'decision'>;
  /** Whether a seat that was left can be filled. */
  vacant?: boolean;
}

/** Whether an election is in a state, and its instant to move on is not there. */
function isOpen(
  viewer: Viewer,
  election: Election,
  state: Election['state'],
): boolean {
  const end = movesOn(election);
  return election.state === state && end !== undefined && viewer.now < end;
}

function takesPart(viewer: Viewer): Verdict {
  return permitted(viewer.permits(electionTakePartPermission));
}

/** What a viewer may do with an election on an entity that they see. */
export function electionVerdicts(
  viewer: Viewer,
  election: Election,
  standing: Standing,
) {
  const plan = planOf(election);
  const plans = mayPlanElection(viewer, election.entity_ref);
  const isOfficer = plan.officers.includes(viewer.ref);
  const rollIsOpen =
    election.roll_taken_at !== null &&
    election.state !== 'closed' &&
    election.state !== 'cancelled' &&
    viewer.now < timesOf(plan).exceptionsUntil
      ? allow()
      : notNow('The deadline for exceptions is not open');
  const nominating = isOpen(viewer, election, 'nominating')
    ? allow()
    : notNow('Nominations are not open');
  return {
    nominate: both(takesPart(viewer), nominating),
    change: both(
      plans,
      isOpen(viewer, election, 'planned')
        ? allow()
        : notNow('Nothing of an election changes once nominations are open'),
    ),
    cancel: both(
      plans,
      election.state === 'planned' ||
        (['nominating', 'review'].includes(election.state) &&
          viewer.now < timesOf(plan).votingOpenAt)
        ? allow()
        : notNow('An election can be called off until voting opens'),
    ),
    vote: both(
      takesPart(viewer),
      isOpen(viewer, election, 'voting')
        ? allow()
        : notNow('Voting is not open'),
      standing.onRoll ? allow() : deny('You are not on the roll'),
    ),
    askException: both(
      takesPart(viewer),
      rollIsOpen,
      standing.onRoll ? notNow('You are on the roll') : allow(),
      standing.exception ? notNow('You have asked already') : allow(),
    ),
    decideExceptions: both(
      takesPart(viewer),
      isOfficer ? allow() : deny('Only election officers decide on exceptions'),
      rollIsOpen,
    ),
    fillVacancy: both(
      plans,
      standing.vacant
        ? allow()
        : notNow('No seat of this election can be filled'),
    ),
  };
}

/** What a viewer may do with a nomination in an election that they see. */
export function nominationVerdicts(
  viewer: Viewer,
  election: Election,
  nomination: NominationRow,
) {
  const own =
    nomination.person_ref === viewer.ref
      ? allow()
      : deny('Only the nominee may do this');
  const nominating = isOpen(viewer, election, 'nominating')
    ? allow()
    : notNow('Nominations are not open');
  const beforeVoting =
    isOpen(viewer, election, 'nominating') || isOpen(viewer, election, 'review')
      ? allow()
      : notNow('Candidates stand as they are once voting is open');
  const is = (state: NominationRow['state'], words: string) =>
    nomination.state === state ? allow() : notNow(words);
  return {
    answer: both(
      takesPart(viewer),
      own,
      nominating,
      is('asked', 'This nomination is answered'),
    ),
    edit: both(
      takesPart(viewer),
      own,
      beforeVoting,
      is('accepted', 'Only who stands has a statement'),
    ),
    withdraw: both(
      own,
      beforeVoting,
      is('accepted', 'Only who stands can take it back'),
    ),
    endorse: both(
      takesPart(viewer),
      nomination.person_ref === viewer.ref
        ? deny('Nobody endorses themself')
        : allow(),
      nominating,
      is('accepted', 'Only who accepted can be endorsed'),
    ),
  };
}

/** Whether a viewer may decide on a question to be on the roll. */
export function mayDecide(
  viewer: Viewer,
  election: Election,
  exception: ExceptionRow,
): Verdict {
  return both(
    electionVerdicts(viewer, election, { onRoll: false }).decideExceptions,
    exception.person_ref === viewer.ref
      ? deny('Nobody decides about themself')
      : allow(),
    exception.decision ? notNow('This is decided') : allow(),
  );
}
