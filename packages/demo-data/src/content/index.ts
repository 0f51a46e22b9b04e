export * from './types';
export { terms } from './terms';
export { events } from './events';
export { threads } from './threads';
