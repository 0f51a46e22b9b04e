import { useState } from 'react';
import { RiEyeLine, RiEyeOffLine, RiFlagLine } from '@remixicon/react';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { useTellError } from '../../ui';
import type { ThreadAction } from '../ThreadPage/actions/ThreadAction';
import { HideDialog } from './HideDialog';
import { ReportDialog } from './ReportDialog';
import { useModerationAct, type Moderated } from './useModerationAct';

interface May {
  report: boolean;
  hide: boolean;
  restore: boolean;
}

/** Reporting, hiding and restoring a thread or reply, as far as one may. */
export function useModerationActions(
  thing: Moderated,
  can: May,
): ThreadAction[] {
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const tellError = useTellError();
  const act = useModerationAct(thing);
  const [open, setOpen] = useState<'report' | 'hide'>();
  const close = () => {
    act.reset();
    setOpen(undefined);
  };
  const told = (title: string) => () => {
    toasts.post({ title, status: 'success' });
    close();
  };
  const hide = (reason: string) =>
    act.mutate(
      { act: 'hide', reason },
      { onSuccess: told(t('moderation.hideDialog.done')) },
    );
  const restore = () =>
    act.mutate(
      { act: 'restore' },
      {
        onSuccess: told(t('moderation.restored')),
        onError: error => tellError(error),
      },
    );

  const actions: ThreadAction[] = [];
  if (can.report) {
    actions.push({
      id: 'report',
      label: t('moderation.report'),
      icon: <RiFlagLine />,
      onAction: () => setOpen('report'),
      dialog: open === 'report' && (
        <ReportDialog thing={thing} onClose={close} />
      ),
    });
  }
  if (can.hide) {
    actions.push({
      id: 'hide',
      label: t('moderation.hide'),
      icon: <RiEyeOffLine />,
      onAction: () => setOpen('hide'),
      dialog: open === 'hide' && (
        <HideDialog
          isPending={act.isPending}
          error={act.error}
          onHide={hide}
          onClose={close}
        />
      ),
    });
  }
  if (can.restore) {
    actions.push({
      id: 'restore',
      label: t('moderation.restore'),
      icon: <RiEyeLine />,
      onAction: restore,
    });
  }
  return actions;
}
