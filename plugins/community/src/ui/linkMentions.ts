import {
  mentionPieces,
  type People,
} from '@platform-community/backstage-plugin-community-common';
import { personName } from './personName';

/** Characters that would mean something in the text of a Markdown link. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+.!|<>~&@:-]/g, '\\$&');
}

/** Whether the text so far leaves the brackets of a link open. */
function insideLink(before: string, after: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const open = line.lastIndexOf('[');
  return open > line.lastIndexOf(']') && /^[^\n[\]]*\][([]/.test(after);
}

/** Whether the text so far ends inside the address of a link or an HTML tag. */
function insideAddress(before: string): boolean {
  return /\]\([^)\s]*$|<[^>\n]*$|^\[[^\]]+\]:\s*\S*$/m.test(
    before.slice(before.lastIndexOf('\n') + 1),
  );
}

/**
 * Whether the text so far ends in a code block made by indenting, which the
 * common rule for mentions does not know: a list may be indented as much, so
 * the block must follow an empty line and no list may be open before it.
 */
function insideIndentedCode(before: string): boolean {
  const lines = before.split('\n');
  if (!/^(?: {4}|\t)/.test(lines[lines.length - 1])) return false;
  for (let at = lines.length - 2; at >= 0; at -= 1) {
    const line = lines[at];
    if (line.trim() === '' || /^(?: {4}|\t)/.test(line)) continue;
    const followsEmptyLine = lines[at + 1].trim() === '';
    return followsEmptyLine && !/^\s{0,3}(?:[-*+]|\d{1,9}[.)])\s/.test(line);
  }
  return true;
}

/**
 * Markdown whose mentions are links to the people's pages, under the names they
 * go by. Nothing changes inside code, links and addresses.
 */
export function linkMentions(
  markdown: string,
  people: People,
  hrefOf: (userRef: string) => string,
): string {
  const pieces = mentionPieces(markdown);
  let written = '';
  let read = '';
  for (const piece of pieces) {
    const after = markdown.slice(read.length + piece.text.length);
    const link =
      'userRef' in piece &&
      !insideLink(read, after) &&
      !insideAddress(read) &&
      !insideIndentedCode(read);
    written += link
      ? `[@${escapeText(personName(people, piece.userRef))}](${encodeURI(
          hrefOf(piece.userRef),
        )})`
      : piece.text;
    read += piece.text;
  }
  return written;
}
