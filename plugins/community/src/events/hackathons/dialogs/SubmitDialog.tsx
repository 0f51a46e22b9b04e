import { useState } from 'react';
import { TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { ErrorState } from '../../../ui/ErrorState';
import { fieldErrors } from '../../../ui/fieldErrors';
import { FormDialog } from '../../../ui/FormDialog';
import { MarkdownEditor } from '../../../ui/MarkdownEditor';
import { hackathonActs } from '../hackathonActs';
import { hackathonTranslationRef } from '../translation';
import { useMoment } from '../useMoment';
import { useDialogAct, type ProjectDialogProps } from './useDialogAct';

/** Hands a project in, or something else in its place. */
export function SubmitDialog(props: ProjectDialogProps) {
  const { hackathon, project, onClose } = props;
  const { id, title, submission } = project;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const momentOf = useMoment();
  const { send, isPending, error } = useDialogAct(hackathon, {
    onClose,
    done: t('submit.done'),
  });
  const [repository, setRepository] = useState(submission?.repository ?? '');
  const [demo, setDemo] = useState(submission?.demo ?? '');
  const [text, setText] = useState(submission?.text ?? '');
  const [isTried, setTried] = useState(false);
  const refused = fieldErrors(error, ['repository', 'demo', 'text']);
  const confirm = () => {
    setTried(true);
    const said = text.trim();
    if (!said) return;
    send(
      hackathonActs.submit({
        id,
        repository: repository.trim() || undefined,
        demo: demo.trim() || undefined,
        text: said,
      }),
    );
  };
  return (
    <FormDialog
      title={t('submit.title', { title })}
      width={620}
      explained={t('submit.explained', { when: momentOf(hackathon.submitBy) })}
      confirmLabel={t(submission ? 'submit.save' : 'submit.confirm')}
      isPending={isPending}
      onClose={onClose}
      onConfirm={confirm}
    >
      <TextField
        label={t('submit.repository')}
        secondaryLabel={t('optional')}
        type="url"
        value={repository}
        onChange={setRepository}
        maxLength={limits.url.max}
        validationBehavior="aria"
        validate={() => refused?.repository}
      />
      <TextField
        label={t('submit.demo')}
        secondaryLabel={t('optional')}
        type="url"
        value={demo}
        onChange={setDemo}
        maxLength={limits.url.max}
        validationBehavior="aria"
        validate={() => refused?.demo}
      />
      <MarkdownEditor
        label={t('submit.text')}
        value={text}
        onChange={setText}
        onSubmit={confirm}
        maxLength={limits.submission.max}
        rows={7}
        people={hackathon.people}
        isRequired
        errorMessage={
          isTried && !text.trim() ? t('submit.required') : refused?.text
        }
      />
      {error && !refused && (
        <ErrorState title={t('submit.refused')} error={error} />
      )}
    </FormDialog>
  );
}
