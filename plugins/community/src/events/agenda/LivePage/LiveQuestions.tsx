import { useRef } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AgendaItemView,
  AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { useSmoothOrder } from '../../../ui/useSmoothOrder';
import { AskedQuestion } from './AskedQuestion';
import styles from './LivePage.module.css';

/** What is asked, rising with the votes, and what is answered by now. */
export function LiveQuestions(props: {
  agenda: AgendaView;
  questions: AgendaItemView[];
}) {
  const { agenda, questions } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const list = useRef<HTMLUListElement>(null);
  const asked = questions.filter(
    ({ id, state }) => state !== 'done' && id !== agenda.current,
  );
  const answered = questions.filter(({ state }) => state === 'done');
  useSmoothOrder(list, asked.map(({ id }) => id).join());
  return (
    <section className={styles.questions}>
      <h3 className={styles.label}>{t('page.questions')}</h3>
      {asked.length === 0 && (
        <Text as="p" color="secondary" className={styles.words}>
          {t('page.noQuestions')}
        </Text>
      )}
      <ul ref={list} className={styles.list} aria-label={t('page.questions')}>
        {asked.map(item => (
          <AskedQuestion key={item.id} agenda={agenda} item={item} />
        ))}
      </ul>
      {answered.length > 0 && (
        <>
          <h4 className={styles.label}>{t('page.answeredTitle')}</h4>
          <ul className={styles.list} aria-label={t('page.answeredTitle')}>
            {answered.map(item => (
              <li key={item.id} className={styles.answered} dir="auto">
                {item.title}
                {item.answer && (
                  <span className={styles.answer}>{item.answer}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
