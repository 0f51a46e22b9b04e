const minute = 60_000;

/** How far something is that is meant to take some minutes. */
export interface Progress {
  /** Of its time, from 0 to 1. */
  share: number;
  /** What is to be said of its time; `count` in whole minutes. */
  words:
    | { is: 'left' | 'overBy'; count: number }
    | { is: 'lastMinute' | 'timeIsUp' };
}

/** How far an item is that began at some instant. */
export function progressOf(
  item: { startedAt: string; minutes: number },
  now: number,
): Progress {
  const whole = item.minutes * minute;
  const gone = Math.max(0, now - Date.parse(item.startedAt));
  const left = whole - gone;
  const share = Math.min(1, gone / whole);
  if (left > minute) {
    return { share, words: { is: 'left', count: Math.ceil(left / minute) } };
  }
  if (left > 0) return { share, words: { is: 'lastMinute' } };
  const over = Math.floor(-left / minute);
  return {
    share,
    words: over > 0 ? { is: 'overBy', count: over } : { is: 'timeIsUp' },
  };
}
