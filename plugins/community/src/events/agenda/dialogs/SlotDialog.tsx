import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  usualMinutes,
  type AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { ErrorState } from '../../../ui/ErrorState';
import { FormDialog } from '../../../ui/FormDialog';
import { useIdempotencyKey } from '../../../ui/useIdempotencyKey';
import { agendaActs } from '../agendaActs';
import { ItemFields } from './ItemFields';
import { useDialogAct } from './useDialogAct';
import { useItemDraft } from './useItemDraft';

/** What those who run an agenda put between what is proposed. */
export function SlotDialog(props: {
  agenda: AgendaView;
  kind: 'slot' | 'questions';
  onClose: () => void;
}) {
  const { agenda, kind, onClose } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const { key } = useIdempotencyKey();
  const { send, isPending, error } = useDialogAct(agenda, {
    onClose,
    done: t('propose.added'),
  });
  const form = useItemDraft(
    { title: '', details: '', minutes: usualMinutes[kind] },
    error,
  );
  const isTitled = kind === 'slot';
  const confirm = () => {
    form.tryIt();
    if (isTitled && form.isShort) return;
    send(
      agendaActs.propose({
        id: agenda.id,
        day: agenda.day,
        kind,
        title: form.title,
        minutes: form.draft.minutes,
        idempotencyKey: key,
      }),
    );
  };
  return (
    <FormDialog
      title={t(`propose.${kind}Title`)}
      width={480}
      explained={t(`propose.${kind}Explained`)}
      confirmLabel={t(`propose.confirm.${kind}`)}
      isPending={isPending}
      onClose={onClose}
      onConfirm={confirm}
    >
      <ItemFields
        form={form}
        kind={kind}
        title={isTitled ? 'needed' : 'none'}
        hasDetails={false}
        hasMinutes
      />
      {error && !form.isAtFields && (
        <ErrorState title={t('refused')} error={error} />
      )}
    </FormDialog>
  );
}
