import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type People,
  type ReplyView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState, MarkdownEditor, useDraft } from '../../ui';
import { fieldErrors } from '../../ui/fieldErrors';
import { useFirstFocus } from '../useFirstFocus';
import { useEditReply } from '../useEditReply';
import styles from './ThreadPage.module.css';

/** Props of {@link EditReply}. */
export interface EditReplyProps {
  reply: ReplyView;
  people: People;
  onClose: () => void;
}

/** Changes the text of a reply, in its place. */
export function EditReply(props: EditReplyProps) {
  const { reply, people, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const draft = useDraft(`edit:${reply.id}`, reply.body);
  const form = useFirstFocus();
  const edit = useEditReply(reply);
  const wrong = fieldErrors(edit.error, ['body']);

  const close = () => {
    draft.clear();
    onClose();
  };
  const save = () => edit.mutate(draft.value, { onSuccess: close });

  return (
    <div ref={form} className={styles.form}>
      <MarkdownEditor
        label={t('threads.reply.editField')}
        value={draft.value}
        onChange={draft.setValue}
        onSubmit={save}
        maxLength={limits.body.max}
        errorMessage={wrong?.body}
        people={people}
      />
      {edit.error && !wrong && (
        <ErrorState title={t('threads.reply.editRefused')} error={edit.error} />
      )}
      <div className={styles.formActions}>
        <Button variant="secondary" onPress={close}>
          {t('threads.reply.cancel')}
        </Button>
        <Button variant="primary" isPending={edit.isPending} onPress={save}>
          {t('threads.reply.save')}
        </Button>
      </div>
    </div>
  );
}
