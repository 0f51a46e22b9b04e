/**
 * A text without what a calendar must not hold (RFC 5545, 3.1): control characters.
 * Those that end a line somewhere end one everywhere.
 */
export function plain(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

/** A text as the value of a property (RFC 5545, 3.3.11). */
export function escaped(text: string): string {
  return text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\n/g, '\\n');
}
