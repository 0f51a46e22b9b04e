import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type NominationView,
  type People,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import { FormDialog } from '../../ui/FormDialog';
import { MarkdownEditor } from '../../ui/MarkdownEditor';
import { useDraft } from '../../ui/useDraft';
import { useElectionAct } from '../useElectionAct';

export type StandDialogProps = { onClose: () => void } & (
  | { how: 'stand'; electionId: string; reader: string }
  | { how: 'accept' | 'edit'; nomination: NominationView; people: People }
);

/** What somebody who stands says for themself: to stand, to accept, or to say it better. */
export function StandDialog(props: StandDialogProps) {
  const { how, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const nominate = useElectionAct('nominate');
  const answer = useElectionAct('answerNomination');
  const change = useElectionAct('changeStatement');
  const act = { stand: nominate, accept: answer, edit: change }[how];
  const before = how === 'stand' ? '' : props.nomination.statement;
  const draft = useDraft(
    `statement:${how === 'stand' ? props.electionId : props.nomination.id}`,
    before,
  );
  const [tried, setTried] = useState(false);
  const statement = draft.value.trim();

  const problem = () => {
    if (statement === '') return t('elections.problem.statement');
    return statement.length > limits.statement.max
      ? t('elections.problem.tooLong', { max: `${limits.statement.max}` })
      : undefined;
  };
  const onSuccess = () => {
    draft.clear();
    onClose();
  };
  const confirm = () => {
    setTried(true);
    if (problem()) return;
    if (how === 'stand') {
      const { electionId: id, reader: person } = props;
      nominate.mutate({ id, person, statement }, { onSuccess });
    } else if (how === 'accept') {
      const { id } = props.nomination;
      answer.mutate({ id, answer: 'accepted', statement }, { onSuccess });
    } else {
      change.mutate({ id: props.nomination.id, statement }, { onSuccess });
    }
  };
  return (
    <FormDialog
      title={t(`elections.stand.${how}.title`)}
      explained={t('elections.stand.explained')}
      width={640}
      confirmLabel={t(`elections.stand.${how}.confirm`)}
      isPending={act.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <MarkdownEditor
        label={t('elections.stand.statement')}
        value={draft.value}
        onChange={draft.setValue}
        onSubmit={confirm}
        rows={8}
        isRequired
        people={how === 'stand' ? undefined : props.people}
        errorMessage={tried ? problem() : undefined}
      />
      {act.error && (
        <ErrorState title={t('elections.page.refused')} error={act.error} />
      )}
    </FormDialog>
  );
}
