import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type NoteView,
  type People,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import {
  ConfirmDialog,
  ErrorState,
  Markdown,
  MarkdownEditor,
  Person,
  When,
} from '../../ui';
import styles from '../moderation/Moderation.module.css';
import { useChangeNotes } from './useChangeNotes';

/** Props of {@link NoteItem}. */
export interface NoteItemProps {
  note: NoteView;
  people: People;
}

/** One note; whoever wrote it may change and erase it. */
export function NoteItem(props: NoteItemProps) {
  const { note, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const change = useChangeNotes(note.threadId);
  const [text, setText] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const isEditing = text !== undefined;

  const save = () => {
    const body = text?.trim();
    if (!body) return;
    change.mutate(
      { act: 'edit', id: note.id, body },
      { onSuccess: () => setText(undefined) },
    );
  };

  return (
    <li className={styles.case}>
      <div className={styles.facts}>
        <Person personRef={note.author} people={people} role={note.role} />
        <span>
          <When at={note.createdAt} />
          {note.editedAt && ` · ${t('moderation.notes.edited')}`}
        </span>
      </div>
      {isEditing ? (
        <MarkdownEditor
          label={t('moderation.notes.label')}
          isLabelHidden
          value={text}
          onChange={setText}
          onSubmit={save}
          maxLength={limits.body.max}
          rows={2}
        />
      ) : (
        <Markdown text={note.body} people={people} />
      )}
      {change.error && (
        <ErrorState
          title={t('moderation.notes.refused')}
          error={change.error}
        />
      )}
      {isEditing ? (
        <div className={styles.actions}>
          <Button
            variant="secondary"
            size="small"
            onPress={() => setText(undefined)}
          >
            {t('moderation.notes.cancel')}
          </Button>
          <Button
            variant="primary"
            size="small"
            isPending={change.isPending}
            onPress={save}
          >
            {t('moderation.notes.save')}
          </Button>
        </div>
      ) : (
        note.can.edit && (
          <div className={styles.actions}>
            <Button
              variant="tertiary"
              size="small"
              onPress={() => setText(note.body)}
            >
              {t('moderation.notes.edit')}
            </Button>
            <Button
              variant="tertiary"
              size="small"
              onPress={() => setAsking(true)}
            >
              {t('moderation.notes.delete')}
            </Button>
          </div>
        )
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('moderation.notes.deleteTitle')}
        confirmLabel={t('moderation.notes.delete')}
        isDestructive
        isPending={change.isPending}
        onConfirm={() =>
          change.mutate(
            { act: 'delete', id: note.id },
            { onSettled: () => setAsking(false) },
          )
        }
        onClose={() => setAsking(false)}
      >
        {t('moderation.notes.deleteText')}
      </ConfirmDialog>
    </li>
  );
}
