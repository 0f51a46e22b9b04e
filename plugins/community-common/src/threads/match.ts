import { z } from 'zod';
import { id, ref, role } from '../contract/fields';
import { plainText } from './excerpt';
import { placedWords } from './searchWords';

/** How long the excerpt around what was found is at most, in characters. */
export const matchLength = 200;
/** How much of the text before the first hit is shown, in characters. */
const lead = 40;

export const textPart = z
  .object({ text: z.string(), hit: z.boolean() })
  .meta({ id: 'TextPart', description: 'A piece of plain text' });

export const threadMatch = z
  .object({
    title: z.array(textPart).meta({ description: 'The title, in pieces' }),
    excerpt: z
      .array(textPart)
      .optional()
      .meta({ description: 'What stands around the words that were found' }),
    reply: z
      .object({ id, author: ref, role })
      .optional()
      .meta({ description: 'The reply that has the words, when one has' }),
  })
  .meta({
    id: 'ThreadMatch',
    description:
      'Where a thread has the words that were searched for; the pieces put together are plain text, never HTML or Markdown',
  });

/** A piece of plain text, and whether it is what was searched for. @public */
export type TextPart = z.infer<typeof textPart>;
/** Where a thread has the words of a search. @public */
export type ThreadMatch = z.infer<typeof threadMatch>;

interface Hit {
  start: number;
  end: number;
  /** Which of the terms the word begins with. */
  terms: number[];
}

/**
 * A text in pieces, those words marked that begin with a term.
 *
 * @param terms - words as `queryTerms` gives them
 *
 * @public
 */
export function markTerms(text: string, terms: readonly string[]): TextPart[] {
  return partsOf(text, 0, text.length, hitsIn(text, terms));
}

/**
 * What stands around the hits in a Markdown text, at most 200 characters of it:
 * from the hit on after which the most different terms are found.
 *
 * @param terms - words as `queryTerms` gives them
 * @returns nothing when the text has none of them
 *
 * @public
 */
export function excerptAround(
  markdown: string,
  terms: readonly string[],
): TextPart[] | undefined {
  // Words may stand in what a reader never sees, such as the target of a link.
  for (const text of [plainText(markdown), markdown.replace(/\s+/g, ' ')]) {
    const hits = hitsIn(text, terms);
    if (hits.length > 0) return around(text, hits);
  }
  return undefined;
}

function hitsIn(text: string, terms: readonly string[]): Hit[] {
  return placedWords(text).flatMap(({ word, start, end }) => {
    const begun = terms.flatMap((term, index) =>
      word.startsWith(term) ? [index] : [],
    );
    return begun.length > 0 ? [{ start, end, terms: begun }] : [];
  });
}

function around(text: string, hits: Hit[]): TextPart[] {
  const first = bestHit(hits);
  const from = wordStart(text, Math.max(0, first.start - lead), first.start);
  const widest = from + matchLength;
  const to = wordEnd(text, widest, Math.min(first.end, widest));
  const parts = partsOf(text, from, to, hits);
  if (from > 0) parts.unshift({ text: '… ', hit: false });
  if (to < text.length) parts.push({ text: ' …', hit: false });
  return joined(parts);
}

/** The hit from which on a window over the text shows the most terms. */
function bestHit(hits: Hit[]): Hit {
  let best = hits[0];
  let most = 0;
  const counts = new Map<number, number>();
  let last = 0;
  for (const hit of hits) {
    while (
      last < hits.length &&
      hits[last].end <= hit.start + matchLength - lead
    ) {
      for (const term of hits[last].terms) {
        counts.set(term, (counts.get(term) ?? 0) + 1);
      }
      last++;
    }
    if (counts.size > most) [best, most] = [hit, counts.size];
    for (const term of hit.terms) {
      const left = (counts.get(term) ?? 0) - 1;
      if (left > 0) counts.set(term, left);
      else counts.delete(term);
    }
    // A hit that is wider than the window was never counted.
    if (hits[last] === hit) last++;
  }
  return best;
}

/** Where a word begins, not after `latest`; else where a letter begins. */
function wordStart(text: string, at: number, latest: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, latest).indexOf(' ');
  return space >= 0 ? at + space + 1 : letterStart(text, at);
}

/** Where a word ends, not before `earliest`; else where a letter ends. */
function wordEnd(text: string, at: number, earliest: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(earliest, at + 1).lastIndexOf(' ');
  return space >= 0 ? earliest + space : letterStart(text, at);
}

/** Never between the halves of a character. */
function letterStart(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') &&
    /[\ud800-\udbff]/.test(text[at - 1] ?? '')
    ? at - 1
    : at;
}

function partsOf(
  text: string,
  from: number,
  to: number,
  hits: Hit[],
): TextPart[] {
  const parts: TextPart[] = [];
  let at = from;
  for (const { start, end } of hits) {
    // Two words may be in one letter.
    if (start < at || start >= to) continue;
    const stop = Math.min(end, to);
    parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(start, stop), hit: true });
    at = stop;
  }
  parts.push({ text: text.slice(at, to), hit: false });
  return joined(parts);
}

function joined(parts: TextPart[]): TextPart[] {
  const whole: TextPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (part.text === '') continue;
    if (last && !last.hit && !part.hit) last.text += part.text;
    else whole.push({ ...part });
  }
  return whole;
}
