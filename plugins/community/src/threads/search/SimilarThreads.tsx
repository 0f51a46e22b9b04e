import { useEffect, useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { useAnnounce } from '../ThreadPage/Announcer';
import { SimilarThread } from './SimilarThread';
import { useSimilar } from './useSimilar';
import styles from './SimilarThreads.module.css';

/** Props of {@link SimilarThreads}. */
export interface SimilarThreadsProps {
  title: string;
  /** What the new thread is about. */
  entityRef: string;
  /**
   * Whether the title is being typed. What comes while the hand is elsewhere
   * waits behind a button, since showing it would move what the hand is at.
   */
  isTyping: boolean;
}

/** What may have been said already, between the title and the text of a new thread. */
export function SimilarThreads(props: SimilarThreadsProps) {
  const { title, entityRef, isTyping } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const announce = useAnnounce();
  const found = useSimilar(title, entityRef);
  const [isOpen, setOpen] = useState(false);
  const count = found?.items.length ?? 0;
  const ids = found?.items.map(item => item.id).join();

  useEffect(() => {
    if (count > 0 && isTyping) setOpen(true);
  }, [count, isTyping]);
  useEffect(() => {
    if (count > 0) announce(t('threads.searching.similar.found', { count }));
  }, [announce, t, count, ids]);

  const isShown = isOpen && count > 0;
  return (
    <section
      className={styles.box}
      aria-label={t('threads.searching.similar.label')}
      data-found={count > 0 || undefined}
      data-open={isOpen || undefined}
    >
      {isShown ? (
        <>
          <h3 className={styles.heading}>
            {t('threads.searching.similar.label')}
          </h3>
          <ul className={styles.threads}>
            {found?.items.map(thread => (
              <SimilarThread
                key={thread.id}
                thread={thread}
                entity={found.entities[thread.entityRef]}
              />
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.hint}>
          {count > 0
            ? t('threads.searching.similar.found', { count })
            : t(
                found
                  ? 'threads.searching.similar.none'
                  : 'threads.searching.similar.hint',
              )}
          {count > 0 && (
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setOpen(true)}
            >
              {t('threads.searching.similar.show')}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
