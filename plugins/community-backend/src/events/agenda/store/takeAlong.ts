import type { Knex } from 'knex';
import type { AgendaItemRow } from '../tables';

/**
 * Brings what is on the agendas of some occurrences that are about to go over to
 * another one, where it is proposed anew: what somebody proposed is not lost
 * because a date is. Slots go with their date.
 */
export async function takeAlong(
  tx: Knex.Transaction,
  from: string[],
  to: string,
): Promise<void> {
  await tx<AgendaItemRow>('agenda_items')
    .whereIn('occurrence_id', from)
    .whereNotIn('kind', ['slot', 'questions'])
    .update({
      occurrence_id: to,
      position: null,
      started_at: null,
      state: tx.raw(
        "case when state = 'accepted' then 'proposed' else state end",
      ),
    });
}

/** Which of some occurrences have anything on their agendas. */
export async function withItems(
  tx: Knex.Transaction,
  occurrenceIds: string[],
): Promise<string[]> {
  return tx<AgendaItemRow>('agenda_items')
    .distinct('occurrence_id')
    .whereIn('occurrence_id', occurrenceIds)
    .pluck('occurrence_id');
}
