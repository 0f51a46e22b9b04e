import type { Knex } from 'knex';
import type { MemberRow, ProjectRow, TeamedProject } from '../tables';

/**
 * The projects of an occurrence with their teams, the oldest first: two statements
 * over `projects_occurrence_idx`, as much as a hackathon holds at most.
 */
export async function projectsOf(
  knex: Knex,
  occurrenceId: string,
): Promise<TeamedProject[]> {
  const rows = await knex<ProjectRow>('projects')
    .where({ occurrence_id: occurrenceId })
    .orderBy(['started_at', 'id']);
  const members: MemberRow[] = await knex('project_members as m')
    .select('m.*')
    .join('projects as p', 'p.id', 'm.project_id')
    .where('p.occurrence_id', occurrenceId)
    .orderBy(['m.joined_at', 'm.person_ref']);
  const teams = new Map<string, string[]>(rows.map(({ id }) => [id, []]));
  for (const { project_id, person_ref } of members) {
    teams.get(project_id)?.push(person_ref);
  }
  return rows.map(row => ({ ...row, team: teams.get(row.id)! }));
}

/** A project, and the event and day it belongs to. */
export async function findProject(
  knex: Knex,
  id: string,
): Promise<(ProjectRow & { event_id: string; day: string }) | undefined> {
  return knex('projects')
    .select('projects.*', 'o.event_id', 'o.day')
    .join('event_occurrences as o', 'o.id', 'projects.occurrence_id')
    .where('projects.id', id)
    .first();
}

export async function insertProject(
  tx: Knex.Transaction,
  row: ProjectRow,
): Promise<void> {
  await tx<ProjectRow>('projects').insert(row);
}

/** Writes columns of a project whose event the transaction holds. */
export async function updateProject(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<ProjectRow>,
): Promise<void> {
  await tx<ProjectRow>('projects').where({ id }).update(changes);
}

/** Deletes a project with its team and what was judged of it. */
export async function deleteProject(
  tx: Knex.Transaction,
  id: string,
): Promise<void> {
  await tx<ProjectRow>('projects').where({ id }).delete();
}

export async function addMember(
  tx: Knex.Transaction,
  row: MemberRow,
): Promise<void> {
  await tx<MemberRow>('project_members').insert(row);
}

export async function removeMember(
  tx: Knex.Transaction,
  projectId: string,
  person: string,
): Promise<void> {
  await tx<MemberRow>('project_members')
    .where({ project_id: projectId, person_ref: person })
    .delete();
}
