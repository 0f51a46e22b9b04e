/**
 * Catalysts of the community as relations in the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleCommunity as default } from './module';
