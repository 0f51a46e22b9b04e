import type { ReactElement } from 'react';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMoreLine } from '@remixicon/react';

/** Something in an {@link ActMenu}. */
export interface MenuAct {
  id: string;
  label: string;
  icon: ReactElement;
  onAction: () => void;
  isDestructive?: boolean;
}

/** What only some may do with a thing, and seldom, behind one small button. */
export function ActMenu(props: { label: string; acts: MenuAct[] }) {
  const { label, acts } = props;
  return (
    <MenuTrigger>
      <ButtonIcon
        size="small"
        variant="tertiary"
        aria-label={label}
        icon={<RiMoreLine />}
      />
      <Menu>
        {acts.map(act => (
          <MenuItem
            key={act.id}
            iconStart={act.icon}
            color={act.isDestructive ? 'danger' : undefined}
            onAction={act.onAction}
          >
            {act.label}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
