import { SidebarItem } from '@backstage/core-components';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { RiUserSharedLine } from '@remixicon/react';
import useAsync from 'react-use/esm/useAsync';
import { forgetPerson } from './person';

const SwitchIcon = () => <RiUserSharedLine size={20} />;

/** Goes back to choosing who to be, on the page one is looking at. */
export function SwitchPerson() {
  const identityApi = useApi(identityApiRef);
  const { value: profile } = useAsync(
    () => identityApi.getProfileInfo(),
    [identityApi],
  );
  const text = 'Switch person';
  const label = profile?.displayName
    ? `${text}: you are ${profile.displayName}`
    : text;
  return (
    <SidebarItem
      icon={SwitchIcon}
      text={text}
      aria-label={label}
      onClick={() => {
        forgetPerson();
        window.location.reload();
      }}
    />
  );
}
