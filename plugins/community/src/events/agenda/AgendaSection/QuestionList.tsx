import { useRef } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AgendaItemView,
  AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { useSmoothOrder } from '../../../ui/useSmoothOrder';
import { ItemVote } from '../ItemVote';
import { ItemMenu } from './ItemMenu';
import { ItemText } from './ItemText';
import styles from './Agenda.module.css';

/** What is asked, the most wanted first. */
export function QuestionList(props: {
  agenda: AgendaView;
  questions: AgendaItemView[];
}) {
  const { agenda, questions } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const list = useRef<HTMLUListElement>(null);
  useSmoothOrder(list, questions.map(({ id }) => id).join());
  if (questions.length === 0) {
    return (
      <Text as="p" color="secondary" className={styles.words}>
        {t('questionsEmpty')}
      </Text>
    );
  }
  return (
    <ul ref={list} className={styles.questions} aria-label={t('questions')}>
      {questions.map(item => (
        <li key={item.id} className={styles.question}>
          <ItemVote agenda={agenda} item={item} />
          <div className={styles.what}>
            <ItemText agenda={agenda} item={item} isQuiet />
          </div>
          <ItemMenu agenda={agenda} item={item} />
        </li>
      ))}
    </ul>
  );
}
