import { parseEntityRef } from '@backstage/catalog-model';

/** A mention that is being written. */
export interface OpenMention {
  /** Where its @ stands. */
  start: number;
  /** What has been typed after it. */
  term: string;
}

const opening = /(?:^|[\s([{"'*_>,;])@([\p{L}\p{N}._/:-]{0,40})$/u;

/** The mention the caret stands in, if it stands in one. */
export function mentionAt(
  text: string,
  caret: number,
): OpenMention | undefined {
  const before = text.slice(0, caret);
  const found = opening.exec(before);
  if (!found) return undefined;
  const ticks =
    before.slice(before.lastIndexOf('\n') + 1).split('`').length - 1;
  const fences = before.split(/^(?:```|~~~)/m).length - 1;
  if (ticks % 2 === 1 || fences % 2 === 1) return undefined;
  return { start: caret - found[1].length - 1, term: found[1] };
}

/** How a person is written in a text: short where their namespace is the usual one. */
export function mentionOf(userRef: string): string {
  const { namespace, name } = parseEntityRef(userRef);
  return namespace === 'default' ? `@${name}` : `@${namespace}/${name}`;
}

/** The text with a person in place of the mention that was being written. */
export function completeMention(
  text: string,
  mention: OpenMention,
  userRef: string,
): { text: string; caret: number } {
  const end = mention.start + 1 + mention.term.length;
  const written = `${mentionOf(userRef)} `;
  const rest = text.slice(end).replace(/^ /, '');
  return {
    text: text.slice(0, mention.start) + written + rest,
    caret: mention.start + written.length,
  };
}
