import { useState } from 'react';
import { NumberField, Radio, RadioGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  judgingWays,
  limits,
} from '@platform-community/backstage-plugin-community-common';
import { Choice } from '../../../ui/Choice';
import { ErrorState } from '../../../ui/ErrorState';
import { fieldErrors } from '../../../ui/fieldErrors';
import { FormDialog } from '../../../ui/FormDialog';
import { MomentField } from '../../../ui/MomentField';
import { useReaderZone } from '../../../ui/useReader';
import { zoneName } from '../../when/zoneName';
import { hackathonActs } from '../hackathonActs';
import { hackathonTranslationRef } from '../translation';
import {
  setUpChange,
  setUpDraftOf,
  setUpProblems,
  type SetUpDraft,
} from './setUpDraft';
import { useDialogAct, type HackathonDialogProps } from './useDialogAct';

const fields = ['teamSize', 'submitBy', 'judging', 'judgeUntil'] as const;

/** Says how large teams are, when submissions are due and how they are judged. */
export function SetUpDialog(props: HackathonDialogProps) {
  const { hackathon, onClose } = props;
  const { id, day } = hackathon;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const zone = useReaderZone();
  const { send, isPending, error } = useDialogAct(hackathon, { onClose });
  const [before] = useState(() => setUpDraftOf(hackathon, zone));
  const [draft, setDraft] = useState(before);
  const [isTried, setTried] = useState(false);
  const set = (change: Partial<SetUpDraft>) =>
    setDraft(shown => ({ ...shown, ...change }));
  const problems = setUpProblems(draft, zone);
  const refused = fieldErrors(error, fields);
  const wrong = (field: keyof SetUpDraft) => {
    const problem = isTried ? problems[field] : undefined;
    return problem
      ? t(`setUp.${problem}`, {
          min: `${limits.teamSize.min}`,
          max: `${limits.teamSize.max}`,
        })
      : refused?.[field];
  };
  const confirm = () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const change = setUpChange(before, draft, zone);
    if (Object.keys(change).length === 0) onClose();
    else send(hackathonActs.setUp({ id, day, ...change }));
  };
  return (
    <FormDialog
      title={t('setUp.title')}
      width={560}
      explained={t('setUp.explained', { zone: zoneName(zone) })}
      confirmLabel={t('setUp.confirm')}
      isPending={isPending}
      onClose={onClose}
      onConfirm={confirm}
    >
      <NumberField
        label={t('setUp.teamSize')}
        minValue={limits.teamSize.min}
        maxValue={limits.teamSize.max}
        value={draft.teamSize}
        onChange={teamSize => set({ teamSize })}
        validationBehavior="aria"
        validate={() => wrong('teamSize')}
      />
      <MomentField
        type="datetime-local"
        label={t('setUp.submitBy')}
        isRequired
        value={draft.submitBy}
        onChange={submitBy => set({ submitBy })}
        errorMessage={wrong('submitBy')}
      />
      <RadioGroup
        label={t('setUp.judging')}
        value={draft.judging}
        onChange={value => {
          const judging = judgingWays.find(way => way === value);
          if (judging) set({ judging });
        }}
        validationBehavior="aria"
        validate={() => wrong('judging')}
      >
        {judgingWays.map(way => (
          <Radio key={way} value={way}>
            <Choice title={t(`setUp.${way}`)} about={t(`setUp.${way}Hint`)} />
          </Radio>
        ))}
      </RadioGroup>
      <MomentField
        type="datetime-local"
        label={t('setUp.judgeUntil')}
        isRequired
        value={draft.judgeUntil}
        onChange={judgeUntil => set({ judgeUntil })}
        errorMessage={wrong('judgeUntil')}
      />
      {error && !refused && (
        <ErrorState title={t('setUp.refused')} error={error} />
      )}
    </FormDialog>
  );
}
