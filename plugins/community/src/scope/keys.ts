import type { ThreadFilters } from './filters';

/**
 * The names of everything in the query cache. A key without its last part names
 * all that begins with it, as `invalidateQueries` understands it.
 */
export const communityKeys = {
  all: ['community'] as const,
  homes: ['community', 'home'] as const,
  home: (scopeText: string, filters: ThreadFilters) =>
    ['community', 'home', scopeText, filters] as const,
  /** The pages after the first one, which came with the home. */
  moreThreads: ['community', 'threads'] as const,
  moreThreadsOf: (scopeText: string, filters: ThreadFilters) =>
    ['community', 'threads', scopeText, filters] as const,
  /** What a new thread may repeat, by the title typed. */
  similar: (scopeText: string, title: string) =>
    ['community', 'similar', scopeText, title] as const,
  roadmap: (scopeText: string, ...rest: unknown[]) =>
    ['community', 'roadmap', scopeText, ...rest] as const,
  changelog: (scopeText: string) =>
    ['community', 'changelog', scopeText] as const,
  revisions: (id: string, count: number) =>
    ['community', 'revisions', id, count] as const,
  /** The pages of threads. */
  threads: ['community', 'thread'] as const,
  thread: (id: string) => ['community', 'thread', id] as const,
  allEvents: ['community', 'events'] as const,
  events: (scopeText: string, ...rest: unknown[]) =>
    ['community', 'events', scopeText, ...rest] as const,
  /** All that is known of an event: its occurrences, and the lists of them. */
  event: (id: string) => ['community', 'event', id] as const,
  /** The page of an occurrence; without a day, of the one that is shown then. */
  occurrence: (id: string, day?: string) =>
    ['community', 'event', id, 'occurrence', day ?? null] as const,
  occurrences: (id: string, when: 'upcoming' | 'past') =>
    ['community', 'event', id, 'occurrences', when] as const,
  /** The agendas of an event, whichever occurrence. */
  agendas: (id: string) => ['community', 'event', id, 'agenda'] as const,
  agenda: (id: string, day?: string) =>
    ['community', 'event', id, 'agenda', day ?? null] as const,
  /** Threads that an agenda could be filled from. */
  agendaSuggestions: (id: string, day: string) =>
    ['community', 'event', id, 'agenda-suggestions', day] as const,
  /** The projects of a hackathon, whichever occurrence. */
  hackathons: (id: string) => ['community', 'event', id, 'hackathon'] as const,
  hackathon: (id: string, day?: string) =>
    ['community', 'event', id, 'hackathon', day ?? null] as const,
  /** What was judged, to count again. */
  hackathonTally: (id: string, day: string) =>
    ['community', 'event', id, 'hackathon-tally', day] as const,
  /** What is compared now; no signal exchanges it under the reader's hand. */
  pairToCompare: (id: string, day: string) =>
    ['community', 'pair-to-compare', id, day] as const,
  /** Threads with some words, to bring to an agenda. */
  agendaThreads: (scopeText: string, words: string) =>
    ['community', 'agenda-threads', scopeText, words] as const,
  catalystRights: ['community', 'catalyst-rights'] as const,
  allCatalysts: ['community', 'catalysts'] as const,
  catalysts: (scopeText: string, ...rest: unknown[]) =>
    ['community', 'catalysts', scopeText, ...rest] as const,
  /** What waits for the reader; asked again with all that shows catalysts. */
  desk: ['community', 'catalysts', 'desk'] as const,
  deskOf: (limit: number) => ['community', 'catalysts', 'desk', limit] as const,
  allElections: ['community', 'elections'] as const,
  elections: (scopeText: string, ...rest: unknown[]) =>
    ['community', 'elections', scopeText, ...rest] as const,
  election: (id: string) => ['community', 'election', id] as const,
  /** Who may vote in an election; it changes with it. */
  roll: (id: string) => ['community', 'election', id, 'roll'] as const,
  /** What is counted again; it never changes once it is there. */
  count: (id: string) => ['community', 'election-count', id] as const,
  allLabels: ['community', 'labels'] as const,
  labels: (scopeText: string) => ['community', 'labels', scopeText] as const,
  /** What a text said before an edit. */
  versions: (id: string, editedAt?: string) =>
    ['community', 'versions', id, editedAt] as const,
  /** Who may know the answer to a question. */
  whoMayKnow: (id: string) => ['community', 'who-may-know', id] as const,
  mine: ['community', 'mine'] as const,
  entity: (ref: string) => ['community', 'entity', ref] as const,
  entitiesNamed: (term: string, kinds: readonly string[]) =>
    ['community', 'entities', term, ...kinds] as const,
  /** Threads and entities with some words, to link to. */
  linkables: (words: string) => ['community', 'linkables', words] as const,
  moderation: ['community', 'moderation'] as const,
  /** What left the catalog and has threads, and the threads of one of those. */
  orphans: ['community', 'orphans'] as const,
  orphanThreads: (entityRef: string) =>
    ['community', 'orphans', entityRef] as const,
  notes: (threadId: string) => ['community', 'notes', threadId] as const,
  mergePreview: (id: string, into: string) =>
    ['community', 'merge-preview', id, into] as const,
  transferPreview: (id: string, entityRef: string) =>
    ['community', 'transfer-preview', id, entityRef] as const,
  mergeCandidates: (id: string, words: string) =>
    ['community', 'merge-candidates', id, words] as const,
  /** The practices of a scope with some words. */
  practices: (scopeText: string, words: string) =>
    ['community', 'practices', scopeText, words] as const,
  me: ['community', 'me'] as const,
  mayDo: ['community', 'me', 'can'] as const,
  peopleNamed: (term: string) => ['community', 'people', term] as const,
};
