import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { agendaTranslationRef } from '../translation';
import { ErrorState } from '../../../ui/ErrorState';
import { FormDialog } from '../../../ui/FormDialog';
import { agendaActs } from '../agendaActs';
import { useItemTitle } from '../useItemTitle';
import type { ItemDialogProps } from './DeclineDialog';
import { ItemFields } from './ItemFields';
import { useDialogAct } from './useDialogAct';
import { useItemDraft } from './useItemDraft';

/**
 * Changes the words of an item, for whoever said them, and its minutes, for those
 * who run the agenda.
 */
export function EditItemDialog(props: ItemDialogProps) {
  const { agenda, item, onClose } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const titleOf = useItemTitle();
  const { send, isPending, error } = useDialogAct(agenda, { onClose });
  const form = useItemDraft(
    {
      title: item.hasOwnTitle ? item.title : '',
      details: item.details,
      minutes: item.minutes,
    },
    error,
  );
  const lendsTitle = item.thread !== undefined && !item.hasOwnTitle;
  const titled = lendsTitle ? 'optional' : 'needed';
  const { edit } = item.can;
  const title = item.kind === 'questions' || !edit ? 'none' : titled;
  const { run } = agenda.can;
  const confirm = () => {
    form.tryIt();
    const mustHave = title === 'needed' || form.title !== undefined;
    if (title !== 'none' && mustHave && form.isShort) return;
    send(
      agendaActs.edit({
        id: item.id,
        title: title === 'none' ? undefined : form.title,
        details: edit ? form.draft.details.trim() : undefined,
        minutes: run ? form.draft.minutes : undefined,
      }),
    );
  };
  return (
    <FormDialog
      title={t('edit.title', { title: titleOf(item) })}
      width={520}
      confirmLabel={t('edit.confirm')}
      isPending={isPending}
      onClose={onClose}
      onConfirm={confirm}
    >
      <ItemFields
        form={form}
        kind={item.kind}
        title={title}
        hasDetails={edit}
        hasMinutes={run}
      />
      {error && !form.isAtFields && (
        <ErrorState title={t('edit.refused')} error={error} />
      )}
    </FormDialog>
  );
}
