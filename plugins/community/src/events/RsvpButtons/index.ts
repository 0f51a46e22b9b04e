export { RsvpButtons } from './RsvpButtons';
