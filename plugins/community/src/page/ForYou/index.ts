export { ForYou } from './ForYou';
