import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ErrorState } from '../../../ui/ErrorState';
import { FormDialog } from '../../../ui/FormDialog';
import { hackathonActs } from '../hackathonActs';
import { hackathonTranslationRef } from '../translation';
import { ProjectFields } from './ProjectFields';
import { useDialogAct, type ProjectDialogProps } from './useDialogAct';
import { useProjectDraft } from './useProjectDraft';

/** Changes what a project is called and about. */
export function EditProjectDialog(props: ProjectDialogProps) {
  const { hackathon, project, onClose } = props;
  const { id, title, pitch } = project;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const { send, isPending, error } = useDialogAct(hackathon, { onClose });
  const form = useProjectDraft({ title, pitch }, error);
  const confirm = () => {
    form.tryIt();
    if (form.isShort) return;
    send(
      hackathonActs.edit({
        id,
        title: form.title,
        pitch: form.draft.pitch.trim(),
      }),
    );
  };
  return (
    <FormDialog
      title={t('edit.title', { title })}
      width={520}
      confirmLabel={t('edit.confirm')}
      isPending={isPending}
      onClose={onClose}
      onConfirm={confirm}
    >
      <ProjectFields form={form} />
      {error && !form.isAtFields && (
        <ErrorState title={t('edit.refused')} error={error} />
      )}
    </FormDialog>
  );
}
