import { ConflictError, InputError } from '@backstage/errors';
import type {
  ParsedRequestOf,
  People,
  eventContract,
} from '@platform-community/backstage-plugin-community-common';
import { newId } from '../../database/ids';
import type { Links } from '../../links';
import type { Limits } from '../../threads/limits/Limits';
import { assertMayStart, writeThread } from '../../threads/writeThread';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { isSeries } from '../series/planOf';
import {
  actOnProject,
  changed,
  seeProject,
  type HackathonServiceOptions,
  type HeldProject,
} from './acting';
import { projectText } from './projectText';
import { membersOf } from './store/members';
import { updateProject } from './store/projects';

type Growing = ParsedRequestOf<typeof eventContract.growProject>['body'];

/** Keeps what came of projects: awards, threads and entities of the catalog. */
export class OutcomeService {
  readonly #options: HackathonServiceOptions & {
    limits: Limits;
    links: Links;
  };

  constructor(
    options: HackathonServiceOptions & { limits: Limits; links: Links },
  ) {
    this.#options = options;
  }

  async award(viewer: Viewer, id: string, award: string | null) {
    return actOnProject(this.#options, viewer, id, async (tx, one) => {
      const { project, can } = one;
      assertAllowed(can.award);
      if (project.award === award) return undefined;
      await updateProject(tx, id, { award });
      if (award === null) return changed;
      return {
        type: 'hackathon.awarded',
        projectId: id,
        projectTitle: project.title,
        team: project.team,
        award,
      };
    });
  }

  /** Says which entity of the catalog a project grew into, or takes it back. */
  async link(viewer: Viewer, id: string, component: string | null) {
    await seeProject(this.#options, viewer, id);
    if (component !== null) {
      const [entity] = await viewer.see([component]);
      if (!entity) {
        throw new InputError(`component: there is no entity '${component}'`);
      }
    }
    return actOnProject(this.#options, viewer, id, async (tx, { can }) => {
      assertAllowed(can.grow);
      await updateProject(tx, id, { component_ref: component });
      return changed;
    });
  }

  /**
   * Starts a thread from a project; that and the link to it are one transaction,
   * so that there is one, however often it is sent.
   */
  async grow(viewer: Viewer, id: string, { entityRef, kind }: Growing) {
    const { limits, knex } = this.#options;
    await seeProject(this.#options, viewer, id);
    const names = await viewer.peopleOf(await membersOf(knex, id));
    const [entity] = await viewer.see([entityRef]);
    if (!entity) {
      throw new InputError(`entityRef: there is no entity '${entityRef}'`);
    }
    const threadId = newId(viewer.now);
    return actOnProject(this.#options, viewer, id, async (tx, one) => {
      const { project, can } = one;
      assertAllowed(can.grow);
      assertMayStart(viewer, { id: threadId, entityRef: entity.ref, kind });
      if (project.grown_thread_id) {
        throw new ConflictError('This project became a thread already');
      }
      await writeThread(tx, viewer, {
        limits,
        started: {
          id: threadId,
          entityRef: entity.ref,
          kind,
          title: project.title,
          body: this.#textOf(one, entity.ref, names),
          mentioned: [],
        },
      });
      await updateProject(tx, id, { grown_thread_id: threadId });
      return changed;
    });
  }

  #textOf(one: HeldProject, place: string, names: People): string {
    const { project, held, occurrence } = one;
    const { event, entityRefs } = held;
    const day = isSeries(event) ? `?day=${occurrence.day}` : '';
    // Whoever reads the thread may see its entity, and perhaps no other.
    const on = entityRefs.includes(place) ? place : entityRefs[0];
    return projectText({
      pitch: project.pitch,
      submission: project.submission!,
      repository: project.repository ?? undefined,
      demo: project.demo ?? undefined,
      team: project.team.map(person => names[person]?.name ?? person),
      title: occurrence.title,
      page: this.#options.links.outside(on, `events/${event.id}${day}`),
    });
  }
}
