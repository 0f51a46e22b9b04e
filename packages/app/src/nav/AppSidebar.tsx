import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { SidebarLogo, SwitchPerson } from '@internal/demo-ui';
import { RiMenuLine, RiSearchLine, RiSettings3Line } from '@remixicon/react';

/** Where to go, most used first; what plugins add comes after the catalog. */
export function AppSidebar(props: NavContentComponentProps) {
  const nav = props.navItems.withComponent(({ href, icon, title }) => (
    <SidebarItem icon={() => icon} to={href} text={title} />
  ));
  // These two are reached through items of their own below.
  nav.take('page:search');
  nav.take('page:notifications');
  const settings = nav.take('page:user-settings');

  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarGroup label="Search" icon={<RiSearchLine />} to="/search">
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<RiMenuLine />} priority={1}>
        {nav.take('page:home')}
        {nav.take('page:catalog')}
        {nav.take('page:community')}
        <SidebarScrollWrapper>
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
        <SidebarDivider />
        <NotificationsSidebarItem />
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <SidebarGroup label="You" icon={<RiSettings3Line />}>
        <SwitchPerson />
        {settings}
      </SidebarGroup>
    </Sidebar>
  );
}
