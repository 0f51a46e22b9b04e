/** The token is not the community's alone: the last tenth is left to others. */
const reserve = 0.1;
const shortPauseMs = 60_000;
const longestPauseMs = 24 * 60 * 60_000;

function numberIn(answer: Response, name: string): number | undefined {
  const text = answer.headers.get(name);
  return text !== null && /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}

/**
 * Until when a host wants nothing to be asked, by what it says of its limits;
 * nothing when one may go on.
 */
export function restAfter(answer: Response, now: Date): Date | undefined {
  const within = (ms: number) =>
    new Date(now.getTime() + Math.min(Math.max(ms, 1000), longestPauseMs));
  const retryAfter = answer.headers.get('retry-after');
  if (retryAfter !== null) {
    const seconds = numberIn(answer, 'retry-after');
    const date = Date.parse(retryAfter);
    if (seconds !== undefined) return within(seconds * 1000);
    return within(Number.isNaN(date) ? shortPauseMs : date - now.getTime());
  }
  const remaining = numberIn(answer, 'x-ratelimit-remaining');
  const limit = numberIn(answer, 'x-ratelimit-limit') ?? 0;
  const isSpent = remaining !== undefined && remaining <= limit * reserve;
  if (isSpent || answer.status === 429) {
    const reset = numberIn(answer, 'x-ratelimit-reset');
    return within(
      reset === undefined ? shortPauseMs : reset * 1000 - now.getTime(),
    );
  }
  return undefined;
}
