/**
 * GitHub issues and pull requests that threads of the community link to.
 *
 * @packageDocumentation
 */
export { communityModuleGithub as default } from './module';
