export { demoAuthModule } from './auth/demoAuthModule';
export { communityDemoModule } from './community/communityDemoModule';
export { demoCatalogPath } from './demoCatalogPath';
