export { DateTile } from './DateTile';
