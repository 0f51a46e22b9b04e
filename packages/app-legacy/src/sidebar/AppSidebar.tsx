import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarPage,
  SidebarSpace,
} from '@backstage/core-components';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { SidebarLogo, SwitchPerson } from '@internal/demo-ui';
import CategoryIcon from '@material-ui/icons/Category';
import ForumIcon from '@material-ui/icons/Forum';
import GraphIcon from '@material-ui/icons/AccountTree';
import HomeIcon from '@material-ui/icons/Home';
import MenuIcon from '@material-ui/icons/Menu';
import SearchIcon from '@material-ui/icons/Search';
import SettingsIcon from '@material-ui/icons/Settings';
import type { PropsWithChildren } from 'react';

/** Where to go, most used first, around the page one is on. */
export function AppSidebar(props: PropsWithChildren<{}>) {
  return (
    <SidebarPage>
      <Sidebar>
        <SidebarLogo />
        <SidebarGroup label="Search" icon={<SearchIcon />} to="/search">
          <SidebarSearchModal />
        </SidebarGroup>
        <SidebarDivider />
        <SidebarGroup label="Menu" icon={<MenuIcon />} priority={1}>
          <SidebarItem icon={HomeIcon} to="/" text="Home" />
          <SidebarItem icon={CategoryIcon} to="/catalog" text="Catalog" />
          <SidebarItem icon={ForumIcon} to="/community" text="Community" />
          <SidebarItem
            icon={GraphIcon}
            to="/catalog-graph"
            text="Catalog Graph"
          />
          <SidebarDivider />
          <NotificationsSidebarItem />
        </SidebarGroup>
        <SidebarSpace />
        <SidebarDivider />
        <SidebarGroup label="You" icon={<SettingsIcon />}>
          <SwitchPerson />
          <SidebarItem icon={SettingsIcon} to="/settings" text="Settings" />
        </SidebarGroup>
      </Sidebar>
      {props.children}
    </SidebarPage>
  );
}
