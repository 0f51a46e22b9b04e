/** How many words of a query count. */
const queryWords = 10;

/** How many characters of a word count: what is longer is no word. */
const wordLength = 100;

/** A word of a text as search sees it, and where the text has it. */
export interface PlacedWord {
  word: string;
  /** Offsets in the text, in UTF-16 units as JavaScript counts; `end` is past it. */
  start: number;
  end: number;
}

/**
 * The words of a text as search sees them: without case, accents and
 * punctuation, so that PostgreSQL and SQLite find the same. Two-letter words
 * count.
 *
 * @public
 */
export function searchWords(text: string): string[] {
  return wordsIn(
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLocaleLowerCase('en-US'),
  ).map(match => cut(match[0]));
}

/**
 * The same words with their places in the text as it was written. One letter
 * may stand for several (`ﬁ`, `½`), several for one (a letter and its accents).
 */
export function placedWords(text: string): PlacedWord[] {
  let plain = '';
  /** For each unit of the plain text where it comes from. */
  const from: number[] = [];
  let offset = 0;
  for (const letter of text) {
    const bare =
      letter < '\u0080'
        ? letter
        : letter.normalize('NFKD').replace(/\p{M}+/gu, '');
    for (let unit = 0; unit < bare.length; unit++) from.push(offset);
    plain += bare;
    offset += letter.length;
  }
  from.push(text.length);
  // In one go: the last letter of a word may have a small form of its own.
  const lower = plain.toLocaleLowerCase('en-US');
  return wordsIn(lower).map(({ 0: word, index }) => {
    let past = index + word.length;
    const last = from[past - 1];
    // A word may end within a letter that stands for several.
    while (from[past] === last) past++;
    return { word: cut(word), start: from[index], end: from[past] };
  });
}

/** The different words of a query, at most ten. @public */
export function queryTerms(query: string): string[] {
  return [...new Set(searchWords(query))].slice(0, queryWords);
}

function wordsIn(plain: string): RegExpExecArray[] {
  return [...plain.matchAll(/[\p{L}\p{N}]+/gu)];
}

function cut(word: string): string {
  return word.length <= wordLength
    ? word
    : [...word].slice(0, wordLength).join('');
}
