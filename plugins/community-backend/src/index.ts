/**
 * Backend of the community plugin.
 *
 * @packageDocumentation
 */
export { communityPlugin as default } from './plugin';
export {
  communityThreadConditions,
  createCommunityThreadConditionalDecision,
} from './permissions/rules';
