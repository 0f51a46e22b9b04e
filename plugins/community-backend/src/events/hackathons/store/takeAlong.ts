import type { Knex } from 'knex';
import type { HackathonRow, ProjectRow } from '../tables';

/**
 * Brings the projects of some occurrences that are about to go over to another
 * one, with how the first of these was set up if that one was not: a team is not
 * lost because a date is.
 */
export async function takeProjectsAlong(
  tx: Knex.Transaction,
  from: string[],
  to: string,
): Promise<void> {
  await tx<ProjectRow>('projects')
    .whereIn('occurrence_id', from)
    .update({ occurrence_id: to });
  const there = await tx<HackathonRow>('hackathons')
    .where({ occurrence_id: to })
    .first();
  if (there) return;
  await tx<HackathonRow>('hackathons')
    .where({ occurrence_id: from[0] })
    .update({ occurrence_id: to });
}

/** Which of some occurrences have projects. */
export async function withProjects(
  tx: Knex.Transaction,
  occurrenceIds: string[],
): Promise<string[]> {
  return tx<ProjectRow>('projects')
    .distinct('occurrence_id')
    .whereIn('occurrence_id', occurrenceIds)
    .pluck('occurrence_id');
}
