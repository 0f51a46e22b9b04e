import { Button } from '@backstage/ui';
import { RiPlayLine, RiSkipForwardLine, RiStopLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AgendaItemView,
  AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { useNow } from '../../../ui/useReader';
import { agendaActs } from '../agendaActs';
import { agendaStage, isReady } from '../agendaParts';
import { useActNow } from '../useActNow';
import { useItemTitle } from '../useItemTitle';
import styles from './LivePage.module.css';

/** What those who run an agenda press: start, next, end. */
export function LiveControls(props: {
  agenda: AgendaView;
  next: AgendaItemView | undefined;
}) {
  const { agenda, next } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const titleOf = useItemTitle();
  const { act } = useActNow(agenda);
  const present = (id: string | null) => act(agendaActs.present(agenda, id));
  const now = useNow();
  const stage = agendaStage(agenda, now);
  if (!isReady(agenda, now) || (stage !== 'on' && !next)) return null;
  return (
    <div
      role="group"
      className={styles.controls}
      aria-label={t('page.controls')}
    >
      {(stage === 'before' || stage === 'over') && next && (
        <Button
          variant="primary"
          iconStart={<RiPlayLine aria-hidden="true" />}
          onPress={() => present(next.id)}
        >
          {t(stage === 'before' ? 'page.start' : 'page.again')}
        </Button>
      )}
      {(stage === 'on' || stage === 'between') && next && (
        <Button
          variant="primary"
          iconStart={<RiSkipForwardLine aria-hidden="true" />}
          aria-label={t('page.nextIs', { title: titleOf(next) })}
          onPress={() => present(next.id)}
        >
          {t('page.next')}
        </Button>
      )}
      {stage === 'on' && (
        <Button
          variant={next ? 'secondary' : 'primary'}
          iconStart={<RiStopLine aria-hidden="true" />}
          aria-label={t('page.endOf')}
          onPress={() => present(null)}
        >
          {t('page.end')}
        </Button>
      )}
    </div>
  );
}
