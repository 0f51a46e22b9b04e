/** How long an excerpt is at most, in characters. @public */
export const excerptLength = 240;

/**
 * The beginning of a Markdown text as one line of plain text, for lists.
 *
 * @public
 */
export function excerptOf(markdown: string): string {
  const plain = plainText(
    markdown.replace(/```[\s\S]*?(```|$)|~~~[\s\S]*?(~~~|$)/g, ' '),
  );
  const letters = [...plain];
  if (letters.length <= excerptLength) return plain;
  const cut = letters.slice(0, excerptLength - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > excerptLength / 2 ? cut.slice(0, space) : cut}…`;
}

/** A Markdown text as one line of plain text, code included. */
export function plainText(markdown: string): string {
  return (
    markdown
      .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
      .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^\s{0,3}(#{1,6}|>)\s+/gm, '')
      // The items of a list stay apart from each other.
      .replace(/^\s{0,3}([-*+]|\d{1,9}[.)])\s+/gm, '• ')
      .replace(/^\s*\|?[\s:|-]{3,}\|?\s*$/gm, ' ')
      .replace(/[*_~`|]+/g, match => (match === '_' ? '_' : ''))
      .replace(/\s+/g, ' ')
      .trim()
  );
}
