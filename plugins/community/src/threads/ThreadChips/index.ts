export { KindChip, StatusChip } from './ThreadChips';
