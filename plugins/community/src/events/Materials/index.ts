export { Materials } from './Materials';
