import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { ComparisonRow, JudgeRow, ProjectVoteRow } from '../tables';

/** Everything that was judged at an occurrence. */
export interface Judged {
  judges: JudgeRow[];
  comparisons: ComparisonRow[];
  votes: ProjectVoteRow[];
}

/** All judgements of an occurrence: three statements. */
export async function judgedAt(
  knex: Knex,
  occurrenceId: string,
): Promise<Judged> {
  const ofIt = knex('projects')
    .select('id')
    .where('occurrence_id', occurrenceId);
  const [judges, comparisons, votes] = await Promise.all([
    knex<JudgeRow>('project_judges').where({ occurrence_id: occurrenceId }),
    knex<ComparisonRow>('project_comparisons').whereIn('one_id', ofIt),
    knex<ProjectVoteRow>('project_votes').whereIn('project_id', ofIt),
  ]);
  return { judges, comparisons, votes };
}

/** How many have judged, and for what somebody voted or what they compared. */
export async function judgingOf(
  knex: Knex,
  occurrenceId: string,
  person: string,
): Promise<{ judges: number; votes: Set<string>; compared: number }> {
  const ofIt = knex('projects')
    .select('id')
    .where('occurrence_id', occurrenceId);
  const [[{ judges }], votes, [{ compared }]] = await Promise.all([
    knex('project_judges')
      .count({ judges: '*' })
      .where({ occurrence_id: occurrenceId }),
    knex<ProjectVoteRow>('project_votes')
      .where({ person_ref: person })
      .whereIn('project_id', ofIt)
      .pluck('project_id'),
    knex('project_comparisons')
      .count({ compared: '*' })
      .where({ person_ref: person })
      .whereIn('one_id', ofIt),
  ]);
  return {
    judges: Number(judges),
    votes: new Set(votes),
    compared: Number(compared),
  };
}

/** Keeps what somebody says of two projects, instead of what they said before. */
export async function writeComparison(
  tx: Knex.Transaction,
  row: ComparisonRow,
): Promise<void> {
  await tx<ComparisonRow>('project_comparisons')
    .insert(row)
    .onConflict(['one_id', 'other_id', 'person_ref'])
    .merge();
}

/** Casts a vote or takes it back. */
export async function writeVote(
  tx: Knex.Transaction,
  row: ProjectVoteRow,
  wanted: boolean,
): Promise<void> {
  const votes = tx<ProjectVoteRow>('project_votes');
  if (wanted) {
    await votes.insert(row).onConflict(['project_id', 'person_ref']).ignore();
  } else await votes.where(row).delete();
}

/** Gives a judge the code that their judgements are published by, once. */
export async function giveCode(
  tx: Knex.Transaction,
  occurrenceId: string,
  person: string,
): Promise<void> {
  await tx<JudgeRow>('project_judges')
    .insert({
      occurrence_id: occurrenceId,
      person_ref: person,
      code: randomBytes(8).toString('hex'),
    })
    .onConflict(['occurrence_id', 'person_ref'])
    .ignore();
}
