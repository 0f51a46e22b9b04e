export { WatchButton } from './WatchButton';
export type { WatchButtonProps } from './WatchButton';
