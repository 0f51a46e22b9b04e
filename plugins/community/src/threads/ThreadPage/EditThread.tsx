import { Button, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type People,
  type ThreadDetail,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState, MarkdownEditor, useDraft } from '../../ui';
import { fieldErrors } from '../../ui/fieldErrors';
import { useFirstFocus } from '../useFirstFocus';
import { useEditThread } from '../useEditThread';
import styles from './ThreadPage.module.css';

/** Props of {@link EditThread}. */
export interface EditThreadProps {
  thread: ThreadDetail['thread'];
  people: People;
  onClose: () => void;
}

/** Changes title and text of a thread, in its place. */
export function EditThread(props: EditThreadProps) {
  const { thread, people, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { title, body } = thread;
  const draft = useDraft(`edit:${thread.id}`, { title, body });
  const form = useFirstFocus();
  const edit = useEditThread(thread.id);
  const wrong = fieldErrors(edit.error, ['title', 'body']);
  const { value } = draft;

  const close = () => {
    draft.clear();
    onClose();
  };
  const save = () => edit.mutate(value, { onSuccess: close });

  return (
    <div
      ref={form}
      className={styles.form}
      role="group"
      aria-label={t('threads.edit.label')}
    >
      <TextField
        label={t('threads.edit.title')}
        value={value.title}
        onChange={text => draft.setValue({ ...value, title: text })}
        maxLength={limits.title.max}
        validationBehavior="aria"
        validate={() => wrong?.title}
      />
      <MarkdownEditor
        label={t('threads.edit.body')}
        value={value.body}
        onChange={text => draft.setValue({ ...value, body: text })}
        onSubmit={save}
        maxLength={limits.body.max}
        errorMessage={wrong?.body}
        rows={8}
        people={people}
      />
      {edit.error && !wrong && (
        <ErrorState title={t('threads.edit.refused')} error={edit.error} />
      )}
      <div className={styles.formActions}>
        <Button variant="secondary" onPress={close}>
          {t('threads.edit.cancel')}
        </Button>
        <Button variant="primary" onPress={save} isPending={edit.isPending}>
          {t('threads.edit.save')}
        </Button>
      </div>
    </div>
  );
}
