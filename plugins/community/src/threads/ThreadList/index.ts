export { ThreadList } from './ThreadList';
export type { ThreadListProps } from './ThreadList';
