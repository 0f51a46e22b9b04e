import { Text, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { EmptyState } from '../../../ui/EmptyState';
import { useNow } from '../../../ui/useReader';
import { agendaParts, agendaStage, nextItem } from '../agendaParts';
import { useAgendaTime } from '../useAgendaTime';
import { useItemTitle } from '../useItemTitle';
import { LiveControls } from './LiveControls';
import { LiveQuestions } from './LiveQuestions';
import { NowOn } from './NowOn';
import styles from './LivePage.module.css';

/** What is on, what comes next and what is asked. */
export function LiveAgenda(props: { agenda: AgendaView }) {
  const { agenda } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const titleOf = useItemTitle();
  const timeOf = useAgendaTime(agenda);
  const { order, questions } = agendaParts(agenda);
  const stage = agendaStage(agenda, useNow());
  const current = agenda.items.find(({ id }) => id === agenda.current);
  const next = nextItem(agenda);
  if (order.length === 0 && questions.length === 0) {
    return (
      <EmptyState
        size="large"
        title={t('page.emptyTitle')}
        text={t('page.empty')}
      />
    );
  }
  return (
    <>
      {/* Said once for each item, and not each time the clock goes on. */}
      <VisuallyHidden role="status">
        {current && t('page.said', { title: titleOf(current) })}
      </VisuallyHidden>
      {current && <NowOn key={current.id} agenda={agenda} item={current} />}
      {stage === 'over' && (
        <EmptyState title={t('page.overTitle')} text={t('page.over')} />
      )}
      {stage !== 'over' && (
        <section className={styles.next}>
          <h3 className={styles.label}>{t('page.nextTitle')}</h3>
          {next ? (
            <p className={styles.nextTitle}>
              {next.startsAt && (
                <time dateTime={next.startsAt} className={styles.time}>
                  {timeOf(next.startsAt)}
                </time>
              )}
              <span>{titleOf(next)}</span>
            </p>
          ) : (
            <Text as="p" color="secondary" className={styles.words}>
              {t(current ? 'page.last' : 'page.emptyTitle')}
            </Text>
          )}
        </section>
      )}
      {agenda.can.run && <LiveControls agenda={agenda} next={next} />}
      <LiveQuestions agenda={agenda} questions={questions} />
    </>
  );
}
