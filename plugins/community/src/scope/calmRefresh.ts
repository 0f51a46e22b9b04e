/** So long at most somebody waits before asking anew, each of a crowd differently. */
const spread = 1_500;

/** So long at least lies between two questions about the same thing. */
const pause = 2_000;

/**
 * Fetches anew what a crowd looks at. All of them are told of a change at the
 * same moment: each asks after a while of their own, once for all changes that
 * they are told of until then, and not again right after. Whatever was told
 * last is always asked about.
 *
 * @param refresh - fetches what is known of a subject
 */
export function createCalmRefresh(refresh: (subject: string) => void) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const asked = new Map<string, number>();
  return {
    /** Something about the subject has changed. */
    tell: (subject: string) => {
      if (timers.has(subject)) return;
      const now = Date.now();
      const earliest = (asked.get(subject) ?? -Infinity) + pause;
      const at = Math.max(now + Math.random() * spread, earliest);
      timers.set(
        subject,
        setTimeout(() => {
          timers.delete(subject);
          asked.set(subject, Date.now());
          refresh(subject);
        }, at - now),
      );
    },
    /** Nobody looks any more. */
    stop: () => {
      timers.forEach(timer => clearTimeout(timer));
      timers.clear();
    },
  };
}
