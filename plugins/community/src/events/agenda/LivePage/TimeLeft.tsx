import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { agendaTranslationRef } from '../translation';
import { useSecond } from '../../../ui/useSecond';
import { progressOf } from './progress';
import styles from './LivePage.module.css';

/** How much of its time an item has left, as a bar and in words. */
export function TimeLeft(props: { startedAt: string; minutes: number }) {
  const { t } = useTranslationRef(agendaTranslationRef);
  const { share, words } = progressOf(props, useSecond());
  const isOver = words.is === 'timeIsUp' || words.is === 'overBy';
  return (
    <div className={styles.progress} data-over={isOver || undefined}>
      <div className={styles.bar} aria-hidden="true">
        <div
          className={styles.gone}
          style={{ inlineSize: `${share * 100}%` }}
        />
      </div>
      <span className={styles.left}>
        {'count' in words
          ? t(`page.${words.is}`, { count: words.count })
          : t(`page.${words.is}`)}
      </span>
    </div>
  );
}
