import type { ChangelogEntryView } from '@platform-community/backstage-plugin-community-common';

/** What was shipped in a month of the reader's calendar. */
export interface ChangelogMonth {
  /** Such as `2026-11`. */
  key: string;
  entries: ChangelogEntryView[];
}

/** Entries that are in order, by the month they were shipped in. */
export function byMonth(
  entries: readonly ChangelogEntryView[],
): ChangelogMonth[] {
  const months: ChangelogMonth[] = [];
  for (const entry of entries) {
    const at = new Date(entry.shippedAt);
    const month = `${at.getMonth() + 1}`.padStart(2, '0');
    const key = `${at.getFullYear()}-${month}`;
    const last = months.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else months.push({ key, entries: [entry] });
  }
  return months;
}
