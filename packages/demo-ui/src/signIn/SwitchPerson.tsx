import { SidebarItem } from '@backstage/core-components';
import { RiUserSharedLine } from '@remixicon/react';
import { forgetPerson } from './person';

const SwitchIcon = () => <RiUserSharedLine size={20} />;

/** Goes back to choosing who to be, and then to the page one was looking at. */
export function SwitchPerson() {
  return (
    <SidebarItem
      icon={SwitchIcon}
      text="Switch person"
      onClick={() => {
        forgetPerson();
        window.location.reload();
      }}
    />
  );
}
