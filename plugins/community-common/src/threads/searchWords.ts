/** How many words of a query count. */
const queryWords = 10;

/**
 * The words of a text as search sees them: without case, accents and
 * punctuation, so that PostgreSQL and SQLite find the same. Two-letter words
 * count.
 *
 * @public
 */
export function searchWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLocaleLowerCase('en-US')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The different words of a query, at most ten. @public */
export function queryTerms(query: string): string[] {
  return [...new Set(searchWords(query))].slice(0, queryWords);
}
