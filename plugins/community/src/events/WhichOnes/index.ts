export { WhichDialog } from './WhichDialog';
export { WhichOnes } from './WhichOnes';
