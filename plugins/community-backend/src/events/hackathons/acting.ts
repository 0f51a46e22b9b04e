import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { DomainEvent } from '../../outbox/DomainEvent';
import type { Outbox } from '../../outbox/Outbox';
import { recordEvent } from '../../outbox/store';
import type { Viewer } from '../../viewer/Viewer';
import type { EventReader } from '../EventReader';
import {
  heldEvent,
  meantOne,
  occurrenceOf,
  type HeldEvent,
} from '../holdEvent';
import type { PlannedOccurrence } from '../occurrence';
import { onOccurrence } from '../onOccurrence';
import { answerOf } from '../store/answers';
import { hackathonOf, type HackathonReader } from './HackathonReader';
import {
  hackathonVerdicts,
  projectVerdicts,
  type HackathonAround,
} from './policy';
import { findProject } from './store/projects';
import type { TeamedProject } from './tables';

/** What every service of hackathons works with. */
export interface HackathonServiceOptions {
  knex: Knex;
  reader: EventReader;
  hackathons: HackathonReader;
  outbox: Pick<Outbox, 'poke'>;
}

/** A hackathon whose event a transaction holds. */
export interface HeldHackathon {
  held: HeldEvent;
  occurrence: PlannedOccurrence;
  around: HackathonAround;
  can: ReturnType<typeof hackathonVerdicts>;
}

/** A project whose event a transaction holds. */
export interface HeldProject extends Omit<HeldHackathon, 'can'> {
  project: TeamedProject;
  can: ReturnType<typeof projectVerdicts>;
}

/**
 * What is told of a deed: a domain event but for what every one of them says, or
 * nothing where nothing changed.
 */
export type Telling =
  | { type: 'hackathon.changed' }
  | {
      type: 'hackathon.joined' | 'hackathon.awarded';
      projectId: string;
      projectTitle: string;
      team: string[];
      award?: string;
    }
  | undefined;

export const changed: Telling = { type: 'hackathon.changed' };

export function noProject(id: string): NotFoundError {
  return new NotFoundError(`There is no project '${id}'`);
}

/** Writes what is told of a deed. */
export async function tell(
  tx: Knex.Transaction,
  viewer: Viewer,
  { held, occurrence }: Pick<HeldHackathon, 'held' | 'occurrence'>,
  telling: Telling,
): Promise<void> {
  if (!telling) return;
  const event: DomainEvent = {
    ...onOccurrence(viewer, held, occurrence),
    ...telling,
  };
  await recordEvent(tx, viewer, event);
}

/**
 * Acts on the hackathon of an occurrence whose event is held, which all do who
 * write anything of it, so that its teams have one writer.
 *
 * @param of - `check`: what has to be asked for outside of the transaction, once
 *   the event is known to be seen
 * @returns which day it is of
 */
export async function actOnHackathon(
  options: HackathonServiceOptions,
  viewer: Viewer,
  of: { id: string; day: string | undefined; check?: () => Promise<void> },
  act: (tx: Knex.Transaction, one: HeldHackathon) => Promise<Telling>,
): Promise<string> {
  const { knex, reader, outbox } = options;
  const { entityRefs } = await reader.see(viewer, of.id);
  await of.check?.();
  const day = await knex.transaction(async tx => {
    const held = await heldEvent(tx, viewer, of.id, entityRefs);
    const occurrence = await meantOne(tx, held, of.day);
    const one = await heldHackathon(tx, viewer, held, occurrence);
    await tell(tx, viewer, one, await act(tx, one));
    return occurrence.day;
  });
  outbox.poke();
  return day;
}

/** Acts on a project whose event is held, and answers with its hackathon. */
export async function actOnProject(
  options: HackathonServiceOptions,
  viewer: Viewer,
  id: string,
  act: (tx: Knex.Transaction, one: HeldProject) => Promise<Telling>,
) {
  const { knex, hackathons, outbox } = options;
  const { eventId, day, entityRefs } = await seeProject(options, viewer, id);
  await knex.transaction(async tx => {
    const one = await heldProject(tx, viewer, { id, eventId, entityRefs });
    await tell(tx, viewer, one, await act(tx, one));
  });
  outbox.poke();
  return hackathons.get(viewer, eventId, day);
}

/**
 * Where a project belongs to.
 *
 * @throws NotFoundError when there is none, or it is not there for the viewer
 */
export async function seeProject(
  options: Pick<HackathonServiceOptions, 'knex' | 'reader'>,
  viewer: Viewer,
  id: string,
) {
  const found = await findProject(options.knex, id);
  if (!found) throw noProject(id);
  const { entityRefs } = await options.reader
    .see(viewer, found.event_id)
    .catch(error => {
      // Whoever does not see the event does not learn that the project is there.
      throw error instanceof NotFoundError ? noProject(id) : error;
    });
  return { eventId: found.event_id, day: found.day, entityRefs };
}

/** A project, whose event the transaction holds from now on. */
export async function heldProject(
  tx: Knex.Transaction,
  viewer: Viewer,
  of: { id: string; eventId: string; entityRefs: string[] },
): Promise<HeldProject> {
  const held = await heldEvent(tx, viewer, of.eventId, of.entityRefs);
  const found = await findProject(tx, of.id);
  if (found?.event_id !== held.event.id) throw noProject(of.id);
  const occurrence = await occurrenceOf(tx, held, found.day);
  const one = await heldHackathon(tx, viewer, held, occurrence);
  const project = one.around.projects.find(({ id }) => id === of.id);
  if (!project) throw noProject(of.id);
  return { ...one, project, can: projectVerdicts(viewer, project, one.around) };
}

async function heldHackathon(
  tx: Knex.Transaction,
  viewer: Viewer,
  held: HeldEvent,
  occurrence: PlannedOccurrence,
): Promise<HeldHackathon> {
  const given = await answerOf(tx, occurrence.id, viewer.ref);
  const around = await hackathonOf(tx, viewer, occurrence, { ...held, given });
  return { held, occurrence, around, can: hackathonVerdicts(viewer, around) };
}
