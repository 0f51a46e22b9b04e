/**
 * Feedback threads, catalysts and events on entity pages, for the new frontend
 * system. Apps of the old one import from `./legacy`.
 *
 * @packageDocumentation
 */
export { communityPlugin as default } from './plugin';
export { communityApiRef } from './api';
export { defaultCommunityFilter, isCommunityAvailable } from './availability';
export { pageRouteRef, rootRouteRef } from './routes';
export { communityTranslationRef } from './translation';
export { agendaTranslationRef } from './events/agenda/translation';
export { hackathonTranslationRef } from './events/hackathons/translation';
