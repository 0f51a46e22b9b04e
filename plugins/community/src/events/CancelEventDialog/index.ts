export { CancelEventDialog } from './CancelEventDialog';
