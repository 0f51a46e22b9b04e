import { useState } from 'react';
import { Text } from '@backstage/ui';
import {
  RiArrowDownLine,
  RiArrowGoBackLine,
  RiArrowUpLine,
  RiCheckLine,
  RiCloseLine,
  RiDeleteBinLine,
  RiPencilLine,
  RiReplyLine,
  RiTimeLine,
} from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  isProposalKind,
  type AgendaItemView,
  type AgendaState,
  type AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { ActMenu, type MenuAct } from '../../../ui/ActMenu';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { useNow } from '../../../ui/useReader';
import { agendaActs } from '../agendaActs';
import { DeclineDialog } from '../dialogs/DeclineDialog';
import { EditItemDialog } from '../dialogs/EditItemDialog';
import { WriteBackDialog } from '../dialogs/WriteBackDialog';
import { isReady } from '../agendaParts';
import { useActNow } from '../useActNow';
import { useItemTitle } from '../useItemTitle';
import type { Step } from './orderMoves';

/** Props of {@link ItemMenu}. */
export interface ItemMenuProps {
  agenda: AgendaView;
  item: AgendaItemView;
  /** Of what can be moved in the running order. */
  steps?: { canStep: (how: Step) => boolean; onStep: (how: Step) => void };
}

type Open = 'edit' | 'decline' | 'writeBack' | 'withdraw';

/** What only some may do with an item; nothing at all for the others. */
export function ItemMenu(props: ItemMenuProps) {
  const { agenda, item, steps } = props;
  const { can, state, kind } = item;
  const { run } = agenda.can;
  const { t } = useTranslationRef(agendaTranslationRef);
  const titleOf = useItemTitle();
  const { act } = useActNow(agenda);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const title = titleOf(item);
  const decide = (to: AgendaState) => act(agendaActs.decide(item.id, to));
  const isProposal = isProposalKind(kind);
  const isPlaced = item.position !== undefined;
  const now = useNow();
  const isGoing = run && isReady(agenda, now);

  const entries: Array<MenuAct | false | undefined> = [
    run &&
      kind === 'question' &&
      state === 'proposed' && {
        id: 'accept',
        label: t('item.intoOrder'),
        icon: <RiTimeLine />,
        onAction: () => decide('accepted'),
      },
    steps?.canStep('up') && {
      id: 'up',
      label: t('item.up'),
      icon: <RiArrowUpLine />,
      onAction: () => steps.onStep('up'),
    },
    steps?.canStep('down') && {
      id: 'down',
      label: t('item.down'),
      icon: <RiArrowDownLine />,
      onAction: () => steps.onStep('down'),
    },
    (can.edit || (run && state !== 'declined')) && {
      id: 'edit',
      label: t('item.edit'),
      icon: <RiPencilLine />,
      onAction: () => setOpen('edit'),
    },
    can.writeBack &&
      item.thread && {
        id: 'reply',
        label: t('item.reply'),
        icon: <RiReplyLine />,
        onAction: () => setOpen('writeBack'),
      },
    isGoing &&
      (state === 'accepted' ||
        (kind === 'question' && state === 'proposed')) && {
        id: 'done',
        label: t(kind === 'question' ? 'item.answered' : 'item.done'),
        icon: <RiCheckLine />,
        onAction: () => decide('done'),
      },
    run &&
      state === 'done' && {
        id: 'notDone',
        label: t('item.notDone'),
        icon: <RiArrowGoBackLine />,
        onAction: () =>
          decide(isPlaced || !isProposal ? 'accepted' : 'proposed'),
      },
    run &&
      isProposal &&
      (state === 'accepted' || state === 'declined') && {
        id: 'back',
        label: t('item.back'),
        icon: <RiArrowGoBackLine />,
        onAction: () => decide('proposed'),
      },
    run &&
      isProposal &&
      state === 'proposed' && {
        id: 'decline',
        label: t('item.decline'),
        icon: <RiCloseLine />,
        onAction: () => setOpen('decline'),
      },
    can.withdraw && {
      id: 'withdraw',
      label: t(isProposal ? 'item.withdraw' : 'item.remove'),
      icon: <RiDeleteBinLine />,
      onAction: () => setOpen('withdraw'),
      isDestructive: true,
    },
  ];
  const shown = entries.filter((entry): entry is MenuAct => Boolean(entry));
  if (shown.length === 0) return null;
  return (
    <>
      <ActMenu label={t('item.menu', { title })} acts={shown} />
      {open === 'edit' && (
        <EditItemDialog agenda={agenda} item={item} onClose={close} />
      )}
      {open === 'decline' && (
        <DeclineDialog agenda={agenda} item={item} onClose={close} />
      )}
      {open === 'writeBack' && (
        <WriteBackDialog agenda={agenda} item={item} onClose={close} />
      )}
      <ConfirmDialog
        isOpen={open === 'withdraw'}
        title={t(isProposal ? 'item.withdrawTitle' : 'item.removeTitle', {
          title,
        })}
        confirmLabel={t(isProposal ? 'item.withdraw' : 'item.remove')}
        isDestructive
        onClose={close}
        onConfirm={() => {
          close();
          act(agendaActs.withdraw(item.id));
        }}
      >
        <Text as="p">{t('item.removeText')}</Text>
      </ConfirmDialog>
    </>
  );
}
