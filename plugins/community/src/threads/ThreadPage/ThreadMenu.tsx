import { useState } from 'react';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDeleteBinLine, RiEditLine, RiMoreLine } from '@remixicon/react';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useNavigate } from 'react-router-dom';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { ConfirmDialog, useTellError } from '../../ui';
import { useDeleteThread } from '../useDeleteThread';

/** Props of {@link ThreadMenu}. */
export interface ThreadMenuProps {
  thread: ThreadView;
  onEdit: () => void;
}

/** What only some may do with a thread; nothing at all for the others. */
export function ThreadMenu(props: ThreadMenuProps) {
  const { thread, onEdit } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const tellError = useTellError();
  const navigate = useNavigate();
  const paths = useCommunityPaths();
  const [isAsking, setAsking] = useState(false);
  const remove = useDeleteThread(thread.id);

  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        toasts.post({ title: t('threads.delete.done'), status: 'success' });
        navigate(paths.home(), { replace: true });
      },
      onError: error => {
        setAsking(false);
        tellError(error, t('threads.delete.refused'));
      },
    });

  if (!thread.can.edit && !thread.can.delete) return null;
  return (
    <>
      <MenuTrigger>
        <ButtonIcon
          variant="tertiary"
          aria-label={t('threads.menu.label')}
          icon={<RiMoreLine />}
        />
        <Menu>
          {thread.can.edit && (
            <MenuItem iconStart={<RiEditLine />} onAction={onEdit}>
              {t('threads.menu.edit')}
            </MenuItem>
          )}
          {thread.can.delete && (
            <MenuItem
              iconStart={<RiDeleteBinLine />}
              color="danger"
              onAction={() => setAsking(true)}
            >
              {t('threads.menu.delete')}
            </MenuItem>
          )}
        </Menu>
      </MenuTrigger>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('threads.delete.title')}
        confirmLabel={t('threads.delete.confirm')}
        isDestructive
        isPending={remove.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('threads.delete.text', { title: thread.title })}
      </ConfirmDialog>
    </>
  );
}
