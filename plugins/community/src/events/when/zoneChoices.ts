import { zoneName } from './zoneName';

/** `Asia/Kolkata`, whatever the browser calls it: region and city to search. */
function label(zone: string): string {
  const region = zone.slice(0, zone.lastIndexOf('/') + 1).replace(/_/g, ' ');
  return region.startsWith('Etc/') ? zoneName(zone) : region + zoneName(zone);
}

/**
 * The time zones to choose from, those given first: the reader's own, and that
 * of an event, which this browser may know by another name. Not every browser
 * lists UTC.
 */
export function zoneChoices(
  first: readonly string[],
): { id: string; label: string }[] {
  const byLabel = new Map<string, string>();
  for (const id of [...first, 'UTC', ...Intl.supportedValuesOf('timeZone')]) {
    if (!byLabel.has(label(id))) byLabel.set(label(id), id);
  }
  return [...byLabel].map(([name, id]) => ({ id, label: name }));
}
