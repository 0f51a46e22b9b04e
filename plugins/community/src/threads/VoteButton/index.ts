export { VoteButton } from './VoteButton';
export type { VoteButtonProps } from './VoteButton';
