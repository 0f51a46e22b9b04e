export { EventRow, type EventRowProps } from './EventRow';
