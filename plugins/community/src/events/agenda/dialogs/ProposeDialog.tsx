import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  proposalKinds,
  usualMinutes,
  type AgendaView,
  type ProposalKind,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { ErrorState } from '../../../ui/ErrorState';
import { FormDialog } from '../../../ui/FormDialog';
import { Segmented } from '../../../ui/Segmented';
import { useIdempotencyKey } from '../../../ui/useIdempotencyKey';
import { agendaActs } from '../agendaActs';
import { ItemFields } from './ItemFields';
import { ThreadField } from './ThreadField';
import { useDialogAct } from './useDialogAct';
import { useItemDraft } from './useItemDraft';

/** Props of {@link ProposeDialog}. */
export interface ProposeDialogProps {
  agenda: AgendaView;
  kind: ProposalKind;
  onClose: () => void;
}

/** Proposes a demo or a question, perhaps about a thread, or brings a thread. */
export function ProposeDialog(props: ProposeDialogProps) {
  const { agenda, onClose } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const [kind, setKind] = useState(props.kind);
  const [thread, setThread] = useState<ThreadView>();
  const { key } = useIdempotencyKey();
  const { send, isPending, error } = useDialogAct(agenda, {
    onClose,
    done: t('propose.proposed'),
  });
  const form = useItemDraft(
    { title: '', details: '', minutes: usualMinutes[kind] },
    error,
  );
  const isThread = kind === 'thread';
  const ownTitle = thread ? 'optional' : 'needed';
  const title = isThread ? 'none' : ownTitle;
  const { run } = agenda.can;
  const confirm = () => {
    form.tryIt();
    if (isThread && !thread) return;
    const isTitled = title === 'needed' || form.title !== undefined;
    if (title !== 'none' && isTitled && form.isShort) return;
    send(
      agendaActs.propose({
        id: agenda.id,
        day: agenda.day,
        kind,
        title: isThread ? undefined : form.title,
        details: form.draft.details.trim() || undefined,
        threadId: thread?.id,
        minutes: run ? form.draft.minutes : undefined,
        idempotencyKey: key,
      }),
    );
  };
  return (
    <FormDialog
      title={t('propose.title')}
      width={560}
      explained={t('propose.explained')}
      confirmLabel={t(`propose.confirm.${kind}`)}
      isPending={isPending}
      onClose={onClose}
      onConfirm={confirm}
    >
      <Segmented
        label={t('propose.kind')}
        value={kind}
        options={proposalKinds.map(id => ({
          id,
          label: t(`propose.kinds.${id}`),
        }))}
        onChange={chosen => {
          // A length that was chosen is kept, the usual one follows the kind.
          if (form.draft.minutes === usualMinutes[kind]) {
            form.set({ minutes: usualMinutes[chosen] });
          }
          setKind(chosen);
        }}
      />
      {isThread && (
        <ThreadField
          chosen={thread}
          onChoose={setThread}
          isNeeded
          problem={form.isTried && !thread ? t('propose.noThread') : undefined}
        />
      )}
      <ItemFields
        form={form}
        kind={kind}
        title={title}
        hasDetails
        hasMinutes={run}
      />
      {!isThread && (
        <ThreadField
          chosen={thread}
          onChoose={setThread}
          isNeeded={false}
          problem={undefined}
        />
      )}
      {error && !form.isAtFields && (
        <ErrorState title={t('propose.refused')} error={error} />
      )}
    </FormDialog>
  );
}
