import type { LinkFinding } from '@platform-community/backstage-plugin-community-node';
import { linkStates } from '@platform-community/backstage-plugin-community-common';
import { toDate } from '../../database/time';
import type { LinkRow } from './tables';
import type { ClaimedLink } from './store/claimLinks';

const minute = 60_000;
const day = 24 * 60 * minute;
const longestPause = 6 * 60 * minute;

/** States in which the work is done for which a thread has waited. */
const done: ReadonlyArray<LinkRow['state']> = ['merged', 'completed'];

export function isDone(state: LinkRow['state']): boolean {
  return done.includes(state);
}

/** Whether somebody still works on it, as far as is known. */
export function isUnderWay(link: LinkRow): boolean {
  return (
    link.provider !== null &&
    link.kind !== 'document' &&
    (link.state === null || link.state === 'open' || link.state === 'draft')
  );
}

/** Text as every database keeps it and no reader is misled by it. */
function cleaned(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .trim();
}

/** When a link has its next turn, if it has one by itself. */
function nextLook(
  link: ClaimedLink,
  state: LinkRow['state'],
  now: Date,
  every: number,
): Date | null {
  if (!link.waits || state === 'merged') return null;
  const isOver = state !== null && state !== 'open' && state !== 'draft';
  // What is closed may be opened again, but rarely is.
  return new Date(now.getTime() + (isOver ? Math.max(day, every) : every));
}

/** The changes to a link that a look-up brings. */
export function changesBy(
  link: ClaimedLink,
  finding: LinkFinding | undefined,
  options: { now: Date; every: number },
): Partial<LinkRow> {
  const { now, every } = options;
  const known = { failures: 0, not_before: null, known_at: now };
  if (finding?.found === 'unchanged' && link.state !== null) {
    return { ...known, look_at: nextLook(link, link.state, now, every) };
  }
  if (finding?.found === 'state' && linkStates.includes(finding.state)) {
    const { state, closedAt, version } = finding;
    const kind = finding.kind ?? link.kind;
    const title = finding.title && cleaned(finding.title).slice(0, 300);
    const isDate = closedAt && !Number.isNaN(closedAt.getTime());
    return {
      ...known,
      state,
      kind,
      // What people call a document holds until it says its own title.
      title: title || (kind === 'document' ? link.title : null),
      closed_at: isDate ? closedAt : null,
      version: version && version.length <= 250 ? version : null,
      look_at: nextLook(link, state, now, every),
    };
  }
  const pause = Math.min(
    every * 2 ** Math.min(link.failures, 10),
    longestPause,
  );
  const retryAt =
    finding?.found === 'nothing' ? finding.retryAt?.getTime() ?? 0 : 0;
  const until = new Date(
    Math.max(now.getTime() + pause, Math.min(retryAt, now.getTime() + day)),
  );
  return {
    failures: link.failures + 1,
    not_before: until,
    look_at: link.waits ? until : null,
  };
}

/** Whether what a reader sees of a link is another now. */
export function isNews(before: LinkRow, changes: Partial<LinkRow>): boolean {
  const instant = (at: LinkRow['closed_at'] | undefined) =>
    at ? toDate(at).getTime() : null;
  return (
    changes.state !== undefined &&
    (changes.state !== before.state ||
      changes.title !== before.title ||
      changes.kind !== before.kind ||
      instant(changes.closed_at) !== instant(before.closed_at))
  );
}
