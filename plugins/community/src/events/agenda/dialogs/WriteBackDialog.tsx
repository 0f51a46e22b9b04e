import { useState } from 'react';
import { TextAreaField, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  timeMarkText,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { ErrorState } from '../../../ui/ErrorState';
import { fieldErrors } from '../../../ui/fieldErrors';
import { FormDialog } from '../../../ui/FormDialog';
import { agendaActs } from '../agendaActs';
import { useItemTitle } from '../useItemTitle';
import type { ItemDialogProps } from './DeclineDialog';
import { noTimeMark, readTimeMark } from './timeMark';
import { useDialogAct } from './useDialogAct';

/**
 * Brings an answer back to the thread it was asked in. What was written down at
 * the event stands there already.
 */
export function WriteBackDialog(props: ItemDialogProps) {
  const { agenda, item, onClose } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const titleOf = useItemTitle();
  const { send, isPending, error } = useDialogAct(agenda, {
    onClose,
    done: t('writeBack.done'),
  });
  const [answer, setAnswer] = useState(item.answer ?? '');
  const [mark, setMark] = useState(
    item.timeMark === undefined ? '' : timeMarkText(item.timeMark),
  );
  const [isTried, setTried] = useState(false);
  const timeMark = readTimeMark(mark);
  const refused = fieldErrors(error, ['answer', 'timeMark']);
  const wrongAnswer =
    isTried && !answer.trim() ? t('writeBack.required') : refused?.answer;
  const wrongMark =
    isTried && timeMark === noTimeMark
      ? t('writeBack.timeMarkWrong')
      : refused?.timeMark;
  const confirm = () => {
    setTried(true);
    const said = answer.trim();
    if (!said || timeMark === noTimeMark) return;
    send(agendaActs.writeBack(item, { answer: said, timeMark }));
  };
  return (
    <FormDialog
      title={t('writeBack.title', { title: titleOf(item) })}
      width={520}
      explained={t('writeBack.explained')}
      confirmLabel={t('writeBack.confirm')}
      isPending={isPending}
      onClose={onClose}
      onConfirm={confirm}
    >
      <TextAreaField
        label={t('writeBack.answer')}
        value={answer}
        onChange={setAnswer}
        maxLength={limits.agendaAnswer.max}
        validationBehavior="aria"
        validate={() => wrongAnswer}
      />
      <TextField
        label={t('writeBack.timeMark')}
        description={t('writeBack.timeMarkHint')}
        value={mark}
        onChange={setMark}
        inputMode="numeric"
        autoComplete="off"
        validationBehavior="aria"
        validate={() => wrongMark}
      />
      {error && !refused && (
        <ErrorState title={t('writeBack.refused')} error={error} />
      )}
    </FormDialog>
  );
}
