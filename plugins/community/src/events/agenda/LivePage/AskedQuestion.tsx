import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AgendaItemView,
  AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { personName } from '../../../ui/personName';
import { useNow } from '../../../ui/useReader';
import { agendaActs } from '../agendaActs';
import { isReady } from '../agendaParts';
import { ItemVote } from '../ItemVote';
import { useActNow } from '../useActNow';
import { AnswerForm } from './AnswerForm';
import styles from './LivePage.module.css';

/** A question that waits; those who run the agenda take it up or note the answer. */
export function AskedQuestion(props: {
  agenda: AgendaView;
  item: AgendaItemView;
}) {
  const { agenda, item } = props;
  const { title } = item;
  const { t } = useTranslationRef(agendaTranslationRef);
  const { act } = useActNow(agenda);
  const now = useNow();
  const canRun = agenda.can.run && isReady(agenda, now);
  const [isAnswering, setAnswering] = useState(false);
  return (
    <li className={styles.asked}>
      <ItemVote agenda={agenda} item={item} size="large" />
      <div className={styles.what}>
        <span className={styles.question} dir="auto">
          {title}
        </span>
        <span className={styles.by}>
          {personName(agenda.people, item.proposedBy)}
        </span>
        {canRun && !isAnswering && (
          <span className={styles.buttons}>
            <Button
              size="small"
              variant="secondary"
              aria-label={t('page.takeUpOf', { title })}
              onPress={() => act(agendaActs.present(agenda, item.id))}
            >
              {t('page.takeUp')}
            </Button>
            <Button
              size="small"
              variant="secondary"
              aria-label={t('page.answeredOf', { title })}
              onPress={() => setAnswering(true)}
            >
              {t('page.answered')}
            </Button>
          </span>
        )}
        {isAnswering && (
          <AnswerForm
            agenda={agenda}
            item={item}
            onClose={() => setAnswering(false)}
          />
        )}
      </div>
    </li>
  );
}
