import { useState, type FormEvent } from 'react';
import { Button, TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type AgendaItemView,
  type AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { useFirstFocus } from '../../../threads/useFirstFocus';
import { agendaTranslationRef } from '../translation';
import { ErrorState } from '../../../ui/ErrorState';
import { fieldErrors } from '../../../ui/fieldErrors';
import { agendaActs } from '../agendaActs';
import { useAgendaAct } from '../useAgendaAct';
import { useItemTitle } from '../useItemTitle';
import styles from './LivePage.module.css';

/** Props of {@link AnswerForm}. */
export interface AnswerFormProps {
  agenda: AgendaView;
  item: AgendaItemView;
  onClose: () => void;
}

/**
 * Notes what was answered while it is fresh: as a reply where it was asked in a
 * thread, or only on the agenda.
 */
export function AnswerForm(props: AnswerFormProps) {
  const { agenda, item, onClose } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const title = useItemTitle()(item);
  const form = useFirstFocus<HTMLFormElement>();
  const act = useAgendaAct(agenda);
  const [answer, setAnswer] = useState(item.answer ?? '');
  const [isTried, setTried] = useState(false);
  const said = answer.trim();
  const canReply = Boolean(item.thread) && item.can.writeBack;
  const refused = fieldErrors(act.error, ['answer']);
  const problem = isTried && !said ? t('page.form.required') : refused?.answer;

  const reply = () => {
    setTried(true);
    if (!said) return;
    act.mutate(agendaActs.writeBack(item, { answer: said }), {
      onSuccess: onClose,
    });
  };
  const mark = () =>
    act.mutate(
      agendaActs.decide(item.id, 'done', { answer: said || undefined }),
      { onSuccess: onClose },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canReply) reply();
    else mark();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('page.form.label', { title })}
      onSubmit={submit}
    >
      <TextAreaField
        label={t('page.form.answer')}
        description={t('page.form.hint')}
        value={answer}
        onChange={setAnswer}
        maxLength={limits.agendaAnswer.max}
        onKeyDown={event => {
          if (event.key === 'Escape') onClose();
        }}
        validationBehavior="aria"
        validate={() => problem}
      />
      {act.error && !refused && (
        <ErrorState title={t('page.form.refused')} error={act.error} />
      )}
      <div className={styles.buttons}>
        {canReply && (
          <Button
            type="submit"
            variant="primary"
            size="small"
            isPending={act.isPending}
          >
            {t('page.form.reply')}
          </Button>
        )}
        <Button
          type={canReply ? 'button' : 'submit'}
          variant={canReply ? 'secondary' : 'primary'}
          size="small"
          isDisabled={act.isPending}
          onPress={canReply ? mark : undefined}
        >
          {t('page.form.only')}
        </Button>
        <Button variant="tertiary" size="small" onPress={onClose}>
          {t('page.form.cancel')}
        </Button>
      </div>
    </form>
  );
}
