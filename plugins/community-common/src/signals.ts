/**
 * The signal channel of an entity's community. Messages on it carry ids only,
 * see {@link CommunitySignal}.
 *
 * @public
 */
export function signalChannel(entityRef: string): string {
  return `community:${entityRef}`;
}

/** Says that something changed; what it is now is asked of the API. @public */
export interface CommunitySignal {
  /** Id of the domain event, the same when it is delivered twice. */
  id: string;
  room: 'threads' | 'catalysts' | 'elections' | 'events';
  /** Id of the thread, term, election or event that changed. */
  subject: string;
  /** What happened, for example `thread.replied`. */
  type: string;
}
