import { ToggleButton, VisuallyHidden } from '@backstage/ui';
import { RiArrowUpSFill } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AgendaItemView,
  AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { agendaActs } from '../agendaActs';
import { useActNow } from '../useActNow';
import styles from './ItemVote.module.css';

/** Props of {@link ItemVote}. */
export interface ItemVoteProps {
  agenda: AgendaView;
  item: AgendaItemView;
  /** `large` is read from afar. */
  size?: 'small' | 'large';
}

/** Says that one wants an item, or only counts where the reader may not. */
export function ItemVote(props: ItemVoteProps) {
  const { agenda, item, size = 'small' } = props;
  const { votes, voted, title } = item;
  const { t } = useTranslationRef(agendaTranslationRef);
  const { act } = useActNow(agenda);
  if (!item.can.vote) {
    return (
      <span className={styles.count} data-face={size}>
        <span className={styles.face} aria-hidden="true">
          <RiArrowUpSFill />
          {votes}
        </span>
        <VisuallyHidden>{t('votes', { count: votes })}</VisuallyHidden>
      </span>
    );
  }
  return (
    <ToggleButton
      className={styles.vote}
      data-face={size}
      aria-label={t('vote.label', { title, count: votes })}
      isSelected={voted}
      onChange={isWanted => act(agendaActs.vote(item.id, isWanted))}
    >
      <span className={styles.face}>
        <RiArrowUpSFill aria-hidden="true" />
        {votes}
      </span>
    </ToggleButton>
  );
}
