import type { Knex } from 'knex';

/** Everybody who is in a team of an occurrence. */
export async function membersAt(
  knex: Knex,
  occurrenceId: string,
): Promise<string[]> {
  return knex('project_members as m')
    .distinct('m.person_ref')
    .join('projects as p', 'p.id', 'm.project_id')
    .where('p.occurrence_id', occurrenceId)
    .pluck('m.person_ref');
}

/** Everybody who is in the team of a project. */
export async function membersOf(
  knex: Knex,
  projectId: string,
): Promise<string[]> {
  return knex('project_members')
    .where('project_id', projectId)
    .pluck('person_ref');
}
