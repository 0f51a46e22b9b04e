import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState, MarkdownEditor, useDraft, useSubmitKey } from '../../ui';
import styles from '../moderation/Moderation.module.css';
import { useFirstFocus } from '../useFirstFocus';
import { useChangeNotes } from './useChangeNotes';

/** Props of {@link WriteNote}. */
export interface WriteNoteProps {
  threadId: string;
  onClose: () => void;
}

/** A new note, which was asked for. What is typed is kept until it arrives. */
export function WriteNote(props: WriteNoteProps) {
  const { threadId, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const form = useFirstFocus();
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
          onClose();
        },
      },
    );
  };
  const cancel = () => {
    draft.clear();
    onClose();
  };

  return (
    <div ref={form} className={styles.form}>
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
        <Button variant="secondary" size="small" onPress={cancel}>
          {t('moderation.notes.cancel')}
        </Button>
        <Button
          variant="primary"
          size="small"
          isPending={write.isPending}
          isDisabled={draft.value.trim() === ''}
          onPress={send}
        >
          {t('moderation.notes.write')}
        </Button>
      </div>
    </div>
  );
}
