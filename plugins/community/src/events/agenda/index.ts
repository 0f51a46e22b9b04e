export { agendaElementId } from './agendaElementId';
export { AgendaSection } from './AgendaSection/AgendaSection';
export { agendaTranslationRef } from './translation';
