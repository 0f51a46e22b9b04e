import { useRef, useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { ErrorState, Section } from '../../ui';
import styles from '../moderation/Moderation.module.css';
import { NoteItem } from './NoteItem';
import { useNotes } from './useNotes';
import { WriteNote } from './WriteNote';

/**
 * What owners and catalysts note among themselves; for them only. It is one
 * line until there is a note or somebody writes one, so that what everybody
 * reads stays in sight.
 */
export function NotesSection(props: { threadId: string }) {
  const { threadId } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const notes = useNotes(threadId);
  const [isWriting, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const items = notes.data?.items ?? [];
  const close = () => {
    setWriting(false);
    opener.current?.focus();
  };

  return (
    <Section
      title={t('moderation.notes.title')}
      className={styles.notes}
      action={
        <Button
          ref={opener}
          variant="tertiary"
          size="small"
          aria-expanded={isWriting}
          onPress={() => setWriting(!isWriting)}
        >
          {t('moderation.notes.open')}
        </Button>
      }
    >
      {(isWriting || items.length > 0) && (
        <Text as="p" variant="body-small" color="secondary">
          {t('moderation.notes.text')}
        </Text>
      )}
      {notes.isError && (
        <ErrorState
          error={notes.error}
          onRetry={() => void notes.refetch()}
          isRetrying={notes.isFetching}
        />
      )}
      {notes.data && items.length > 0 && (
        <ul className={styles.list} aria-label={t('moderation.notes.title')}>
          {items.map(note => (
            <NoteItem key={note.id} note={note} people={notes.data.people} />
          ))}
        </ul>
      )}
      {isWriting && <WriteNote threadId={threadId} onClose={close} />}
    </Section>
  );
}
