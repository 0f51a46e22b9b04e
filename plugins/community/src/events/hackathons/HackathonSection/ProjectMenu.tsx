import { useState } from 'react';
import { Text } from '@backstage/ui';
import {
  RiArrowGoBackLine,
  RiAwardLine,
  RiChatNewLine,
  RiDeleteBinLine,
  RiLogoutBoxRLine,
  RiPencilLine,
  RiSeedlingLine,
} from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ActMenu, type MenuAct } from '../../../ui/ActMenu';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { AwardDialog } from '../dialogs/AwardDialog';
import { EditProjectDialog } from '../dialogs/EditProjectDialog';
import { GrowDialog } from '../dialogs/GrowDialog';
import { LinkDialog } from '../dialogs/LinkDialog';
import { hackathonActs } from '../hackathonActs';
import { hackathonTranslationRef } from '../translation';
import { useActNow } from '../useActNow';
import type { ProjectCardProps } from './ProjectCard';

type Open = 'edit' | 'takeBack' | 'award' | 'link' | 'grow' | 'withdraw';

/** What only some may do with a project, and seldom; nothing at all for the others. */
export function ProjectMenu(props: ProjectCardProps) {
  const { hackathon, project, entityRefs } = props;
  const { id, title, can, submission, award, component, grownInto } = project;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const { act } = useActNow(hackathon);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const about = { hackathon, project, onClose: close };

  const entries: Array<MenuAct | false | undefined> = [
    can.edit && {
      id: 'edit',
      label: t('menu.edit'),
      icon: <RiPencilLine />,
      onAction: () => setOpen('edit'),
    },
    can.award && {
      id: 'award',
      label: t(award ? 'menu.changeAward' : 'menu.award'),
      icon: <RiAwardLine />,
      onAction: () => setOpen('award'),
    },
    can.grow && {
      id: 'link',
      label: t(component ? 'menu.changeLink' : 'menu.link'),
      icon: <RiSeedlingLine />,
      onAction: () => setOpen('link'),
    },
    can.grow &&
      !grownInto && {
        id: 'grow',
        label: t('menu.grow'),
        icon: <RiChatNewLine />,
        onAction: () => setOpen('grow'),
      },
    can.leave && {
      id: 'leave',
      label: t('menu.leave'),
      icon: <RiLogoutBoxRLine />,
      onAction: () => act(hackathonActs.leave(id)),
    },
    can.submit &&
      submission && {
        id: 'takeBack',
        label: t('menu.takeBack'),
        icon: <RiArrowGoBackLine />,
        onAction: () => setOpen('takeBack'),
        isDestructive: true,
      },
    can.withdraw && {
      id: 'withdraw',
      label: t('menu.withdraw'),
      icon: <RiDeleteBinLine />,
      onAction: () => setOpen('withdraw'),
      isDestructive: true,
    },
  ];
  const shown = entries.filter((entry): entry is MenuAct => Boolean(entry));
  if (shown.length === 0) return null;
  return (
    <>
      <ActMenu label={t('menu.of', { title })} acts={shown} />
      {open === 'edit' && <EditProjectDialog {...about} />}
      {open === 'award' && <AwardDialog {...about} />}
      {open === 'link' && <LinkDialog {...about} />}
      {open === 'grow' && <GrowDialog {...about} entityRefs={entityRefs} />}
      {(['takeBack', 'withdraw'] as const).map(what => (
        <ConfirmDialog
          key={what}
          isOpen={open === what}
          title={t(`menu.${what}Title`, { title })}
          confirmLabel={t(`menu.${what}`)}
          isDestructive
          onClose={close}
          onConfirm={() => {
            close();
            act(hackathonActs[what](id));
          }}
        >
          <Text as="p">{t(`menu.${what}Text`)}</Text>
        </ConfirmDialog>
      ))}
    </>
  );
}
