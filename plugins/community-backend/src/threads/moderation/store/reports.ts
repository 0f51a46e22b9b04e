import type { ReportReason } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { jsonRows } from '../../../database/jsonRows';
import type { CaseRow, ReportRow } from '../tables';

/**
 * Adds a person's report of a thing to its case, once.
 *
 * @returns whether they had not reported it before
 *
 * @remarks
 * Cost: one insert and one update by primary key. Races: two reports of one
 * person meet at the primary key, the second changes nothing.
 */
export async function addReport(
  tx: Knex.Transaction,
  report: Omit<ReportRow, 'created_at'> & { created_at: Date },
): Promise<boolean> {
  const added = await tx<ReportRow>('reports')
    .insert(report)
    .onConflict(['subject_id', 'reporter_ref'])
    .ignore()
    .returning('case_id');
  if (added.length === 0) return false;
  await tx<CaseRow>('moderation_cases')
    .where({ id: report.case_id })
    .increment('report_count', 1);
  return true;
}

/** Whether a person has reported a thing before. */
export async function hasReported(
  knex: Knex,
  report: { subjectId: string; person: string },
): Promise<boolean> {
  const row = await knex<ReportRow>('reports')
    .where({ subject_id: report.subjectId, reporter_ref: report.person })
    .first('case_id');
  return row !== undefined;
}

/** Who reported what a case is about. */
export async function reportersOf(
  knex: Knex,
  caseId: string,
): Promise<string[]> {
  const rows = await knex<ReportRow>('reports')
    .select('reporter_ref')
    .where({ case_id: caseId });
  return rows.map(row => row.reporter_ref);
}

export interface ReasonCount {
  reason: ReportReason;
  count: number;
}

/** How often each reason was given for a case of the page. */
export function reasonsOfCase(knex: Knex): Knex.QueryBuilder {
  const reasons = knex('reports')
    .select('reason')
    .count({ count: '*' })
    .whereRaw('case_id = page.id')
    .groupBy('reason')
    .orderBy([
      { column: 'count', order: 'desc' },
      { column: 'reason', order: 'asc' },
    ]);
  return jsonRows(knex, reasons, ['reason', 'count']);
}

/** How many of the words that came with reports are shown of a case. */
const shownWords = 5;

/** The first words that came with reports of a case of the page. */
export function wordsOfCase(knex: Knex): Knex.QueryBuilder {
  const said = knex('reports')
    .select('words')
    .whereRaw('case_id = page.id')
    .whereNotNull('words')
    .orderBy(['created_at', 'reporter_ref'])
    .limit(shownWords);
  return jsonRows(knex, said, ['words']);
}
