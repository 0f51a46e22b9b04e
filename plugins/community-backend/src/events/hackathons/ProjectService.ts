import { ConflictError, InputError } from '@backstage/errors';
import {
  limits,
  type ParsedRequestOf,
  type eventContract,
} from '@platform-community/backstage-plugin-community-common';
import { takeKey } from '../../database/idempotency';
import { newId } from '../../database/ids';
import type { ThreadReader } from '../../threads/ThreadReader';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import {
  actOnHackathon,
  actOnProject,
  changed,
  type HackathonServiceOptions,
} from './acting';
import { isIn } from './policy';
import { writeSetUp } from './store/setUps';
import {
  addMember,
  deleteProject,
  insertProject,
  removeMember,
  updateProject,
} from './store/projects';
import type { ProjectRow, TeamedProject } from './tables';

type Start = ParsedRequestOf<typeof eventContract.startProject>['body'];
type Edit = ParsedRequestOf<typeof eventContract.editProject>['body'];
type Submission = ParsedRequestOf<typeof eventContract.submitProject>['body'];

const nothingSubmitted = {
  repository: null,
  demo: null,
  submission: null,
  submitted_by: null,
  submitted_at: null,
};

/** Keeps the projects of hackathons, their teams and what these submit. */
export class ProjectService {
  readonly #options: HackathonServiceOptions & { threads: ThreadReader };

  constructor(options: HackathonServiceOptions & { threads: ThreadReader }) {
    this.#options = options;
  }

  async start(viewer: Viewer, id: string, input: Start) {
    const { idempotencyKey, day: of, ...project } = input;
    const projectId = newId(viewer.now);
    const check = () => this.#assertThread(viewer, input.threadId);
    const day = await actOnHackathon(
      this.#options,
      viewer,
      { id, day: of, check },
      async (tx, { around, occurrence, can }) => {
        const taken = await takeKey(tx, {
          person: viewer.ref,
          key: idempotencyKey,
          operation: 'start-project',
          request: { id, day: of, ...project },
          resultId: projectId,
          now: viewer.now,
        });
        if (taken) return undefined;
        assertAllowed(can.start);
        assertRoom(viewer, around.projects);
        if (input.join && around.projects.some(one => isIn(viewer, one))) {
          throw new ConflictError(
            'You are in a team already: leave it, or start this without joining',
          );
        }
        // From now on the clock looks after it.
        await writeSetUp(tx, around.setUp);
        await insertProject(tx, {
          ...newProject(viewer),
          id: projectId,
          occurrence_id: occurrence.id,
          title: input.title,
          pitch: input.pitch ?? '',
          thread_id: input.threadId ?? null,
        });
        if (input.join) {
          await addMember(tx, memberOf(viewer, projectId));
        }
        return changed;
      },
    );
    return this.#options.hackathons.get(viewer, id, day);
  }

  /** @throws InputError when the thread is not there for the viewer */
  async #assertThread(viewer: Viewer, threadId?: string): Promise<void> {
    if (!threadId) return;
    const thread = await this.#options.threads
      .seeIfThere(viewer, threadId)
      .catch(() => undefined);
    if (!thread || thread.unlisted) {
      throw new InputError(`threadId: there is no thread '${threadId}'`);
    }
  }

  async edit(viewer: Viewer, id: string, changes: Edit) {
    if (changes.title === undefined && changes.pitch === undefined) {
      throw new InputError('body: must change title or pitch');
    }
    return actOnProject(this.#options, viewer, id, async (tx, { can }) => {
      assertAllowed(can.edit);
      await updateProject(tx, id, changes);
      return changed;
    });
  }

  async withdraw(viewer: Viewer, id: string) {
    return actOnProject(this.#options, viewer, id, async (tx, { can }) => {
      assertAllowed(can.withdraw);
      await deleteProject(tx, id);
      return changed;
    });
  }

  async join(viewer: Viewer, id: string) {
    return actOnProject(this.#options, viewer, id, async (tx, one) => {
      const { project, can } = one;
      if (isIn(viewer, project)) return undefined;
      assertAllowed(can.join);
      await addMember(tx, memberOf(viewer, id));
      return {
        type: 'hackathon.joined',
        projectId: id,
        projectTitle: project.title,
        team: project.team,
      };
    });
  }

  async leave(viewer: Viewer, id: string) {
    return actOnProject(this.#options, viewer, id, async (tx, { can }) => {
      assertAllowed(can.leave);
      await removeMember(tx, id, viewer.ref);
      return changed;
    });
  }

  async submit(viewer: Viewer, id: string, input: Submission) {
    return actOnProject(this.#options, viewer, id, async (tx, { can }) => {
      assertAllowed(can.submit);
      await updateProject(tx, id, {
        repository: input.repository ?? null,
        demo: input.demo ?? null,
        submission: input.text,
        submitted_by: viewer.ref,
        submitted_at: viewer.now,
      });
      return changed;
    });
  }

  async unsubmit(viewer: Viewer, id: string) {
    return actOnProject(this.#options, viewer, id, async (tx, { can }) => {
      assertAllowed(can.unsubmit);
      await updateProject(tx, id, nothingSubmitted);
      return changed;
    });
  }
}

function newProject(
  viewer: Viewer,
): Omit<ProjectRow, 'id' | 'occurrence_id' | 'title' | 'pitch' | 'thread_id'> {
  return {
    started_by: viewer.ref,
    started_at: viewer.now,
    ...nothingSubmitted,
    award: null,
    component_ref: null,
    grown_thread_id: null,
  };
}

function memberOf(viewer: Viewer, projectId: string) {
  return {
    project_id: projectId,
    person_ref: viewer.ref,
    joined_at: viewer.now,
  };
}

/** @throws ConflictError when a hackathon takes no more projects, or of them */
function assertRoom(viewer: Viewer, there: TeamedProject[]): void {
  const { max, perPerson } = limits.projects;
  if (there.length >= max) {
    throw new ConflictError(`This hackathon is full: it has ${max} projects`);
  }
  const theirs = there.filter(one => one.started_by === viewer.ref);
  if (theirs.length >= perPerson) {
    throw new ConflictError(
      `You have started ${perPerson} projects here, which is as many as one may`,
    );
  }
}
