import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import {
  ErrorState,
  MarkdownEditor,
  Section,
  useDraft,
  useSubmitKey,
} from '../../ui';
import styles from '../moderation/Moderation.module.css';
import { NoteItem } from './NoteItem';
import { useChangeNotes } from './useChangeNotes';
import { useNotes } from './useNotes';

/** What owners and catalysts note among themselves; for them only. */
export function NotesSection(props: { threadId: string }) {
  const { threadId } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const notes = useNotes(threadId);
  const write = useChangeNotes(threadId);
  const place = `note:${threadId}`;
  const draft = useDraft(place, '');
  const { keyOf, arrived } = useSubmitKey(place);

  const send = () => {
    const body = draft.value.trim();
    if (!body || write.isPending) return;
    write.mutate(
      { act: 'write', body, idempotencyKey: keyOf(body) },
      {
        onSuccess: () => {
          arrived(body);
          draft.clear();
        },
      },
    );
  };

  return (
    <Section title={t('moderation.notes.title')} className={styles.notes}>
      <Text as="p" variant="body-small" color="secondary">
        {t('moderation.notes.text')}
      </Text>
      {notes.isError && (
        <ErrorState
          error={notes.error}
          onRetry={() => void notes.refetch()}
          isRetrying={notes.isFetching}
        />
      )}
      {notes.data && notes.data.items.length > 0 && (
        <ul className={styles.list} aria-label={t('moderation.notes.title')}>
          {notes.data.items.map(note => (
            <NoteItem key={note.id} note={note} people={notes.data.people} />
          ))}
        </ul>
      )}
      {write.error && (
        <ErrorState title={t('moderation.notes.refused')} error={write.error} />
      )}
      <MarkdownEditor
        label={t('moderation.notes.label')}
        isLabelHidden
        value={draft.value}
        onChange={draft.setValue}
        onSubmit={send}
        maxLength={limits.body.max}
        rows={2}
      />
      <div className={styles.actions}>
        <Button
          variant="secondary"
          size="small"
          isPending={write.isPending}
          isDisabled={draft.value.trim() === ''}
          onPress={send}
        >
          {t('moderation.notes.write')}
        </Button>
      </div>
    </Section>
  );
}
