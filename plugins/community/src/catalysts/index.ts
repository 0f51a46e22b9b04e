export { CatalystsPage } from './CatalystsPage';
export {
  CatalystsSection,
  type CatalystsSectionProps,
} from './CatalystsSection';
