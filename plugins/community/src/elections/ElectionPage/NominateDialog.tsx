import { useState } from 'react';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { PersonField } from '../../catalysts/PersonField';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import { FormDialog } from '../../ui/FormDialog';
import type { Candidate } from '../../ui/usePeopleNamed';
import { useElectionAct } from '../useElectionAct';

/** Nominates somebody else, who is asked whether they want to stand. */
export function NominateDialog(props: {
  electionId: string;
  onClose: () => void;
}) {
  const { electionId, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const nominate = useElectionAct('nominate');
  const [person, setPerson] = useState<Candidate>();
  const [tried, setTried] = useState(false);
  const confirm = () => {
    setTried(true);
    if (!person) return;
    nominate.mutate(
      { id: electionId, person: person.userRef },
      {
        onSuccess: () => {
          toasts.post({
            title: t('elections.nominations.asked', { name: person.name }),
            status: 'success',
            timeout: 5_000,
          });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('elections.nominations.nominateTitle')}
      explained={t('elections.nominations.nominateText')}
      width={480}
      confirmLabel={t('elections.nominations.nominateConfirm')}
      isPending={nominate.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <PersonField
        person={person}
        onChange={setPerson}
        errorMessage={
          tried && !person ? t('elections.problem.person') : undefined
        }
      />
      {nominate.error && (
        <ErrorState
          title={t('elections.page.refused')}
          error={nominate.error}
        />
      )}
    </FormDialog>
  );
}
