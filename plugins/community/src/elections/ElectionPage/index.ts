export { ElectionPage } from './ElectionPage';
