import type { TermView } from './contract';

/**
 * Those among some terms whose catalysts are emeriti: the last of a person on
 * an entity, served to its end or given up by themselves. Who was removed is
 * none, and who is in office again is one no longer.
 *
 * @public
 */
export function emeritiOf<
  T extends Pick<
    TermView,
    'entityRef' | 'person' | 'since' | 'running' | 'ended' | 'id'
  >,
>(terms: T[]): T[] {
  const last = new Map<string, T>();
  for (const term of terms) {
    const key = `${term.entityRef} ${term.person}`;
    const other = last.get(key);
    if (!other || isLater(term, other)) last.set(key, term);
  }
  const emeriti = new Set(
    [...last.values()].filter(
      term => !term.running && term.ended?.how !== 'removed',
    ),
  );
  return terms.filter(term => emeriti.has(term));
}

/** Whether a term began after another; two of one day by their ids. */
function isLater(
  term: Pick<TermView, 'since' | 'id'>,
  other: Pick<TermView, 'since' | 'id'>,
): boolean {
  return term.since === other.since
    ? term.id > other.id
    : term.since > other.since;
}
