/** A stretch of text that stayed, came or went. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond so many comparisons, what differs is shown as one stretch. */
const mostCells = 4_000_000;

/** Words with the white space behind them: put together they are the text. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function sameStart(a: string[], b: string[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
}

/**
 * What changed between two texts, word by word: the longest words that both
 * have in the same order stay.
 *
 * @remarks
 * Cost: words that differ, squared; what both begin and end with costs nothing.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const start = sameStart(a, b);
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const end = sameStart([...restA].reverse(), [...restB].reverse());
  const [midA, midB] = [
    restA.slice(0, restA.length - end),
    restB.slice(0, restB.length - end),
  ];
  const parts: DiffPart[] = [];
  const push = (kind: DiffPart['kind'], text: string) => {
    if (text === '') return;
    const last = parts[parts.length - 1];
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  push('same', a.slice(0, start).join(''));
  if (midA.length * midB.length > mostCells) {
    push('removed', midA.join(''));
    push('added', midB.join(''));
  } else {
    for (const part of middle(midA, midB)) push(part.kind, part.text);
  }
  push('same', restA.slice(restA.length - end).join(''));
  return parts;
}

function middle(a: string[], b: string[]): DiffPart[] {
  const width = b.length + 1;
  // The length of the longest common words from here on, for each two places.
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1] + 1
          : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i] });
      i += 1;
      j += 1;
    } else if (
      j >= b.length ||
      (i < a.length && common[(i + 1) * width + j] >= common[i * width + j + 1])
    ) {
      parts.push({ kind: 'removed', text: a[i] });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: b[j] });
      j += 1;
    }
  }
  return parts;
}
