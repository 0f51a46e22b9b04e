export { EventPage } from './EventPage';
export { EventsPage } from './EventsPage';
export { EventsSection, type EventsSectionProps } from './EventsSection';
