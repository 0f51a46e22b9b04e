import { useState } from 'react';
import { Button, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { ErrorState } from '../../../ui/ErrorState';
import { fieldErrors } from '../../../ui/fieldErrors';
import { FormDialog } from '../../../ui/FormDialog';
import { hackathonActs } from '../hackathonActs';
import { hackathonTranslationRef } from '../translation';
import { useDialogAct, type ProjectDialogProps } from './useDialogAct';

/** Gives a project an award, or takes it back. */
export function AwardDialog(props: ProjectDialogProps) {
  const { hackathon, project, onClose } = props;
  const { id, title, award } = project;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const { send, isPending, error } = useDialogAct(hackathon, { onClose });
  const [words, setWords] = useState(award ?? '');
  const [isTried, setTried] = useState(false);
  const refused = fieldErrors(error, ['award']);
  const said = words.trim();
  const wrong = isTried && !said ? t('award.required') : refused?.award;
  const confirm = () => {
    setTried(true);
    if (said) send(hackathonActs.award(id, said));
  };
  return (
    <FormDialog
      title={t('award.title', { title })}
      width={480}
      explained={t('award.explained')}
      confirmLabel={t('award.confirm')}
      isPending={isPending}
      otherAction={
        award && (
          <Button
            variant="tertiary"
            onPress={() => send(hackathonActs.award(id, null))}
          >
            {t('award.takeBack')}
          </Button>
        )
      }
      onClose={onClose}
      onConfirm={confirm}
    >
      <TextField
        label={t('award.words')}
        placeholder={t('award.example')}
        value={words}
        onChange={setWords}
        maxLength={limits.award.max}
        autoComplete="off"
        validationBehavior="aria"
        validate={() => wrong}
      />
      {error && !refused && (
        <ErrorState title={t('award.refused')} error={error} />
      )}
    </FormDialog>
  );
}
