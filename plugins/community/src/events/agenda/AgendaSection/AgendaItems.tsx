import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { agendaParts } from '../agendaParts';
import { DeclinedItem } from './DeclinedItem';
import { QuestionList } from './QuestionList';
import { RunningOrder } from './RunningOrder';
import { WaitingItem } from './WaitingItem';
import styles from './Agenda.module.css';

/**
 * The running order, the questions where no time is set aside for them, what
 * waits, and what was declined.
 */
export function AgendaItems(props: { agenda: AgendaView }) {
  const { agenda } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const parts = agendaParts(agenda);
  const { order, questions, questionsAt, waiting, declined } = parts;
  const writtenBack = agenda.items.filter(({ replyId }) => replyId).length;
  return (
    <div className={styles.agenda}>
      {order.length === 0 ? (
        <Text as="p" color="secondary" className={styles.words}>
          {t('orderEmpty')}
        </Text>
      ) : (
        <RunningOrder agenda={agenda} parts={parts} />
      )}
      {!questionsAt && questions.length > 0 && (
        <div className={styles.group}>
          <h3 className={styles.heading}>{t('questions')}</h3>
          <QuestionList agenda={agenda} questions={questions} />
        </div>
      )}
      {waiting.length > 0 && (
        <ul className={styles.rows} aria-label={t('waiting')}>
          {waiting.map(item => (
            <WaitingItem key={item.id} agenda={agenda} item={item} />
          ))}
        </ul>
      )}
      {declined.length > 0 && (
        <div className={styles.group}>
          <h3 className={styles.heading}>{t('declined')}</h3>
          <ul className={styles.rows} aria-label={t('declined')}>
            {declined.map(item => (
              <DeclinedItem key={item.id} agenda={agenda} item={item} />
            ))}
          </ul>
        </div>
      )}
      {writtenBack > 0 && (
        <Text as="p" color="secondary" className={styles.words}>
          {t('writtenBack', { count: writtenBack })}
        </Text>
      )}
    </div>
  );
}
