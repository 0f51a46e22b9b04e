/**
 * Contract, client, permissions and pure rules of the community suite.
 *
 * @packageDocumentation
 */
export * from './catalysts/catalog';
export * from './catalysts/contract';
export {
  deskRoutes,
  eventWants,
  wantsOf,
  type DeskView,
  type EventWant,
} from './catalysts/desk';
export * from './catalysts/rights';
export * from './catalysts/directory';
export * from './catalysts/emeriti';
export * from './catalysts/history';
export * from './catalysts/proposals';
export * from './catalysts/term';
export * from './contract/contract';
export * from './contract/createCommunityClient';
export * from './contract/endpoint';
export { limits } from './contract/fields';
export type { Entities, People, Role } from './contract/fields';
export * from './elections/contract';
export * from './elections/plan';
export * from './elections/ranking';
export * from './elections/receipt';
export * from './elections/recount';
export { drawLots } from './elections/tally/lot';
export { tally } from './elections/tally/tally';
export * from './elections/tally/types';
export * from './events/contract';
export * from './events/recurrence';
export {
  attendances,
  eventKinds,
  occurrenceScopes,
  rsvpAnswers,
  type Attendance,
  type EventKind,
  type OccurrenceScope,
  type RsvpAnswer,
} from './events/fields';
export {
  agendaKinds,
  agendaStates,
  isProposalKind,
  proposalKinds,
  usualMinutes,
  type AgendaItemView,
  type AgendaKind,
  type AgendaState,
  type AgendaSuggestions,
  type AgendaView,
  type ProposalKind,
} from './events/agenda';
export * from './events/agendaTimes';
export * from './events/recordingAt';
export {
  hackathonPhases,
  judgingWays,
  type HackathonPhase,
  type HackathonTally,
  type HackathonView,
  type JudgementView,
  type JudgingWay,
  type PairToCompare,
  type ProjectView,
} from './events/hackathons/contract';
export * from './events/hackathons/countJudgements';
export * from './events/hackathons/rankByComparisons';
export type { CalendarFeedView } from './events/feeds';
export type {
  EventConflict,
  EventDetail,
  EventPage,
  EventView,
} from './events/views';
export * from './events/time';
export * from './home/contract';
export * from './permissions';
export * from './pulse/delay';
export * from './pulse/measures';
export * from './pulse/pulse';
export * from './scope';
export * from './signals';
export * from './threads/contract';
export * from './threads/countLinks';
export * from './threads/excerpt';
export * from './threads/helping';
export * from './threads/links';
export * from './threads/labels';
export * from './threads/mentions';
export {
  excerptAround,
  markTerms,
  type TextPart,
  type ThreadMatch,
} from './threads/match';
export * from './threads/searching';
export { queryTerms, searchWords } from './threads/searchWords';
export * from './threads/similar';
export * from './threads/roadmap';
export * from './threads/moderation';
export * from './threads/notes';
export * from './threads/searchWords';
export * from './threads/mergeable';
export * from './threads/merging';
export * from './threads/orphans';
export * from './threads/stand';
export * from './threads/status';
export {
  compareTargets,
  endOfTarget,
  isTargetOver,
  quartersFrom,
  statusesWithTarget,
  targetAfter,
  targetWords,
} from './threads/target';
export * from './threads/transfer';
export * from './threads/tidying';
export * from './threads/whoMayKnow';
