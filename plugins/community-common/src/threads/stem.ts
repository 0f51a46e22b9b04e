/** How many letters of a word are left at least. */
const shortest = 4;

const endings = [
  'ings',
  'ing',
  'ions',
  'ion',
  'ies',
  'ied',
  'ers',
  'er',
].concat(['ed', 'es', 'e', 'y']);

/**
 * The part that the forms of a word have in common, roughly: `retries`, `retry`
 * and `retried` all have `retr`. It is always a beginning of the word, so that
 * an index of words finds the other forms by it. Short words stay as they are.
 *
 * @param word - as `searchWords` gives it
 */
export function stemOf(word: string): string {
  const ending = endings.find(
    one => word.endsWith(one) && word.length - one.length >= shortest,
  );
  if (ending) return word.slice(0, -ending.length);
  // Of `keys` and `jobs` three letters are left; `status` is no plural.
  return /^.{2,}[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}
