import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  StatusChangeView,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { personName, RoleChip, Section, When } from '../../ui';
import { useThreadWords } from '../useThreadWords';
import { MoveThread } from './MoveThread';
import styles from './WhereItStands.module.css';

/** Props of {@link WhereItStands}. */
export interface WhereItStandsProps {
  thread: ThreadView;
  history: StatusChangeView[];
  people: People;
}

/** How a thread came to where it stands, and the way to move it on. */
export function WhereItStands(props: WhereItStandsProps) {
  const { thread, history, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [isMoving, setMoving] = useState(false);

  return (
    <Section title={t('threads.standing.label')}>
      <ol
        className={styles.timeline}
        aria-label={t('threads.standing.history')}
      >
        {stepsOf(thread, history).map(change => (
          <Step
            key={`${change.at} ${change.to}`}
            change={change}
            people={people}
          />
        ))}
      </ol>
      {thread.escalatedTo && (
        <p className={styles.waiting}>
          {t(`threads.helping.escalated.${thread.escalatedTo}`)}
        </p>
      )}
      {thread.can.moveTo.length > 0 &&
        (isMoving ? (
          <MoveThread thread={thread} onClose={() => setMoving(false)} />
        ) : (
          <Button
            className={styles.move}
            variant="secondary"
            size="small"
            onPress={() => setMoving(true)}
          >
            {t('threads.standing.move')}
          </Button>
        ))}
    </Section>
  );
}

/** The history, begun by the start of the thread where it does not say so. */
function stepsOf(
  thread: ThreadView,
  history: StatusChangeView[],
): StatusChangeView[] {
  const [first] = history;
  if (first && !first.from) return history;
  const start: StatusChangeView = {
    what: 'moved',
    to: first?.from ?? thread.status,
    by: thread.author,
    role: thread.authorRole,
    at: thread.createdAt,
  };
  return [start, ...history];
}

function Step(props: { change: StatusChangeView; people: People }) {
  const { change, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useThreadWords();
  return (
    <li className={styles.step}>
      <span className={styles.status}>{words.status(change.to)}</span>{' '}
      <When at={change.at} as="date" />
      <div className={styles.by}>
        {change.automatic ? (
          t('threads.links.automatic')
        ) : (
          <>
            {personName(people, change.by)}{' '}
            {change.role && <RoleChip role={change.role} />}
          </>
        )}
      </div>
      {change.reason && <p className={styles.reason}>{change.reason}</p>}
    </li>
  );
}
