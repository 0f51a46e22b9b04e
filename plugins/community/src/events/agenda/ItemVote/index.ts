export { ItemVote } from './ItemVote';
