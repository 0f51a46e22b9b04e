import { useState } from 'react';
import { Button, Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  isProposalKind,
  type AgendaItemView,
  type AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../../scope';
import { agendaTranslationRef } from '../translation';
import { Chip } from '../../../ui/Chip';
import { personName } from '../../../ui/personName';
import { useItemTitle } from '../useItemTitle';
import { AnswerForm } from './AnswerForm';
import { TimeLeft } from './TimeLeft';
import styles from './LivePage.module.css';

/** What is on now, to be read from the last row. */
export function NowOn(props: { agenda: AgendaView; item: AgendaItemView }) {
  const { agenda, item } = props;
  const { kind, thread } = item;
  const { t } = useTranslationRef(agendaTranslationRef);
  const paths = useCommunityPaths();
  const title = useItemTitle()(item);
  const [isAnswering, setAnswering] = useState(false);
  const hasPerson = isProposalKind(kind);
  const canAnswer =
    agenda.can.run && item.state !== 'done' && (kind === 'question' || thread);
  return (
    <section className={styles.now}>
      <h3 className={styles.label}>{t('page.nowTitle')}</h3>
      <p className={styles.nowTitle}>{title}</p>
      <p className={styles.facts}>
        {hasPerson && <span>{personName(agenda.people, item.proposedBy)}</span>}
        {thread && (
          <Link href={paths.thread(thread.id)}>
            {item.hasOwnTitle
              ? t('about', { title: thread.title })
              : t('page.toThread')}
          </Link>
        )}
        {thread?.status === 'shipped' && (
          <Chip tone="info">{t('shipped')}</Chip>
        )}
      </p>
      {item.startedAt && (
        <TimeLeft startedAt={item.startedAt} minutes={item.minutes} />
      )}
      {canAnswer && !isAnswering && (
        <div>
          <Button variant="secondary" onPress={() => setAnswering(true)}>
            {t('page.answered')}
          </Button>
        </div>
      )}
      {isAnswering && (
        <AnswerForm
          agenda={agenda}
          item={item}
          onClose={() => setAnswering(false)}
        />
      )}
    </section>
  );
}
