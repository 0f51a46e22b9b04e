/**
 * What the two demo apps share.
 *
 * @packageDocumentation
 */
export { HomeContent } from './home/HomeContent';
export { Lantern } from './logo/Lantern';
export { SidebarLogo } from './logo/SidebarLogo';
export { DemoSignInPage } from './signIn/DemoSignInPage';
export { SwitchPerson } from './signIn/SwitchPerson';
