/**
 * What people do many times a day, about what they want, watch and have read:
 * Backstage leaves such events out of a log unless it is told otherwise.
 */
const routine: ReadonlySet<string> = new Set([
  'home.watch',
  'home.unwatch',
  'threads.castVote',
  'threads.withdrawVote',
  'threads.watch',
  'threads.unwatch',
  'threads.markSeen',
  'threads.muteCalls',
  'threads.unmuteCalls',
  'events.rsvp',
  'events.withdrawRsvp',
  'events.remind',
  'events.wish',
  'events.voteItem',
  'events.withdrawItemVote',
]);

/** How much an administrator who reads the audit log wants to know of a deed. */
export function auditSeverity(room: string, name: string): 'low' | 'medium' {
  return routine.has(`${room}.${name}`) ? 'low' : 'medium';
}
