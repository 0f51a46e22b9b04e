export { EventsSection, type EventsSectionProps } from './EventsSection';
