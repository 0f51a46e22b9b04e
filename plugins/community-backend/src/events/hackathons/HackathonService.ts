import { InputError } from '@backstage/errors';
import type {
  ParsedRequestOf,
  eventContract,
} from '@platform-community/backstage-plugin-community-common';
import { toDate } from '../../database/time';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import {
  actOnHackathon,
  changed,
  type HackathonServiceOptions,
} from './acting';
import { writeSetUp } from './store/setUps';

type SetUp = ParsedRequestOf<typeof eventContract.setUpHackathon>['body'];

const dayMs = 86_400_000;
/** How long after the event submissions may be due, and judging may take. */
const longest = { submitting: 30 * dayMs, judging: 60 * dayMs };

/** Says how a hackathon goes. */
export class HackathonService {
  readonly #options: HackathonServiceOptions;

  constructor(options: HackathonServiceOptions) {
    this.#options = options;
  }

  async setUp(viewer: Viewer, id: string, input: SetUp) {
    const { day: of, teamSize, submitBy, judging, judgeUntil } = input;
    if (
      [teamSize, submitBy, judging, judgeUntil].every(one => one === undefined)
    ) {
      throw new InputError(
        'body: must change teamSize, submitBy, judging or judgeUntil',
      );
    }
    const day = await actOnHackathon(
      this.#options,
      viewer,
      { id, day: of },
      async (tx, { around, occurrence, can }) => {
        assertAllowed(can.setUp);
        const { setUp, plan, projects } = around;
        const due = submitBy ?? plan.submitBy;
        const until = judgeUntil ?? new Date(due.getTime() + judgingOf(plan));
        const ends = toDate(occurrence.ends_at);
        assertTimes(viewer, {
          due,
          until,
          starts: toDate(occurrence.starts_at),
          ends,
        });
        const largest = Math.max(0, ...projects.map(one => one.team.length));
        if (teamSize !== undefined && teamSize < largest) {
          throw new InputError(
            `teamSize: must be ${largest} at least, which one team has already`,
          );
        }
        await writeSetUp(tx, {
          ...setUp,
          team_size: teamSize ?? setUp.team_size,
          judging: judging ?? setUp.judging,
          submit_offset: minutesFrom(ends, due),
          judge_minutes: minutesFrom(due, until),
        });
        return changed;
      },
    );
    return this.#options.hackathons.get(viewer, id, day);
  }
}

function judgingOf(plan: { submitBy: Date; judgeUntil: Date }): number {
  return plan.judgeUntil.getTime() - plan.submitBy.getTime();
}

/** Whole minutes: nobody submits by the second. */
function minutesFrom(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 60_000);
}

/** @throws InputError when submitting or judging would end at no sensible time */
function assertTimes(
  viewer: Viewer,
  times: { due: Date; until: Date; starts: Date; ends: Date },
): void {
  const { due, until, ends } = times;
  if (due <= viewer.now) {
    throw new InputError('submitBy: must lie in the future');
  }
  if (due <= times.starts) {
    throw new InputError('submitBy: must lie after the event has begun');
  }
  if (due.getTime() > ends.getTime() + longest.submitting) {
    throw new InputError(
      'submitBy: must lie 30 days after the end of the event at most',
    );
  }
  if (minutesFrom(due, until) < 1) {
    throw new InputError('judgeUntil: must lie after submissions are due');
  }
  if (until.getTime() > due.getTime() + longest.judging) {
    throw new InputError(
      'judgeUntil: must lie 60 days after submissions are due at most',
    );
  }
}
