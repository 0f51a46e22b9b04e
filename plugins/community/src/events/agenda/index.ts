export { agendaElementId } from './agendaElementId';
export { AgendaSection } from './AgendaSection/AgendaSection';
export { LivePage } from './LivePage/LivePage';
export { agendaTranslationRef } from './translation';
