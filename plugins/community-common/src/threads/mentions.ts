const code =
  /(```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|``[^\n]*?``|`[^`\n]*`)/;
// A name ends where no letter follows: `@zoë` does not call somebody named `zo`.
const mention =
  /(^|[\s([{"'*_>,;])@((?:user:)?(?:[a-z0-9][\w.-]*\/)?[a-z0-9](?:[\w.-]*[a-z0-9])?)(?![\p{L}\p{M}\p{N}])/giu;

/** How many different people one text may call. @public */
export const mentionLimit = 20;

/** The longest name and namespace that the catalog takes. */
const longestName = 63;

/**
 * A stretch of Markdown that is either plain text or a mention of a person.
 *
 * @public
 */
export type MentionPiece = { text: string } | { text: string; userRef: string };

function toUserRef(written: string): string {
  const name = written.toLocaleLowerCase('en-US').replace(/^user:/, '');
  return name.includes('/') ? `user:${name}` : `user:default/${name}`;
}

function isName(written: string): boolean {
  const parts = written.replace(/^user:/i, '').split('/');
  return parts.every(part => part.length <= longestName);
}

/**
 * Cuts Markdown at its mentions: `@ada`, `@user:default/ada` or `@default/ada`.
 * What stands in code, or behind a letter as in an email address, is no mention.
 * Joining the pieces' texts gives the text back.
 *
 * @public
 */
export function mentionPieces(markdown: string): MentionPiece[] {
  const pieces: MentionPiece[] = [];
  markdown.split(code).forEach((part, index) => {
    if (index % 2 === 1) {
      pieces.push({ text: part });
      return;
    }
    let from = 0;
    for (const match of part.matchAll(mention)) {
      if (!isName(match[2])) continue;
      const start = match.index + match[1].length;
      if (start > from) pieces.push({ text: part.slice(from, start) });
      const end = match.index + match[0].length;
      pieces.push({
        text: part.slice(start, end),
        userRef: toUserRef(match[2]),
      });
      from = end;
    }
    if (from < part.length) pieces.push({ text: part.slice(from) });
  });
  return pieces;
}

/**
 * The people a text calls, each once, in order, at most {@link mentionLimit}.
 * Whether they exist is the catalog's to say.
 *
 * @public
 */
export function mentionedUsers(markdown: string): string[] {
  const refs = mentionPieces(markdown).flatMap(piece =>
    'userRef' in piece ? [piece.userRef] : [],
  );
  return [...new Set(refs)].slice(0, mentionLimit);
}
