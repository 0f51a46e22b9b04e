import { ConflictError, InputError } from '@backstage/errors';
import type {
  ParsedRequestOf,
  eventContract,
} from '@platform-community/backstage-plugin-community-common';
import { assertAllowed, deny } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import {
  actOnHackathon,
  actOnProject,
  changed,
  type HackathonServiceOptions,
} from './acting';
import { inOrder } from './nextPair';
import { isIn, type HackathonAround } from './policy';
import { submittedOf } from './published';
import { giveCode, writeComparison, writeVote } from './store/judgements';
import type { TeamedProject } from './tables';

type Verdict = ParsedRequestOf<typeof eventContract.compareProjects>['body'];

/** Keeps what people think of projects. */
export class JudgeService {
  readonly #options: HackathonServiceOptions;

  constructor(options: HackathonServiceOptions) {
    this.#options = options;
  }

  async vote(viewer: Viewer, id: string, wanted: boolean) {
    return actOnProject(this.#options, viewer, id, async (tx, one) => {
      assertAllowed(one.can.vote);
      await giveCode(tx, one.occurrence.id, viewer.ref);
      await writeVote(tx, { project_id: id, person_ref: viewer.ref }, wanted);
      return changed;
    });
  }

  async compare(viewer: Viewer, id: string, verdict: Verdict) {
    const { day: of, one, other, better } = verdict;
    if (one === other) {
      throw new InputError('other: must be another project than one');
    }
    if (better !== null && better !== one && better !== other) {
      throw new InputError('better: must be one of the two, or null');
    }
    const day = await actOnHackathon(
      this.#options,
      viewer,
      { id, day: of },
      async (tx, { around, occurrence, can }) => {
        assertAllowed(can.judge);
        if (around.setUp.judging !== 'comparisons') {
          throw new ConflictError('This is judged by votes');
        }
        assertJudges(viewer, projectOf(around, 'one', one));
        assertJudges(viewer, projectOf(around, 'other', other));
        const [lesser, greater] = inOrder(one, other);
        await giveCode(tx, occurrence.id, viewer.ref);
        await writeComparison(tx, {
          one_id: lesser,
          other_id: greater,
          person_ref: viewer.ref,
          better_id: better,
        });
        return changed;
      },
    );
    return this.#options.hackathons.pair(viewer, id, day);
  }
}

/** @throws InputError when it was not submitted */
function projectOf(
  { projects }: HackathonAround,
  field: 'one' | 'other',
  id: string,
): TeamedProject {
  const found = submittedOf(projects).find(project => project.id === id);
  if (!found) {
    throw new InputError(`${field}: is no project that was submitted here`);
  }
  return found;
}

function assertJudges(viewer: Viewer, project: TeamedProject): void {
  if (!isIn(viewer, project)) return;
  assertAllowed(deny('Nobody judges their own project'));
}
