import { Select, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { useScopeEntities } from '../../scope/useScopeEntities';
import { communityTranslationRef } from '../../translation';
import { MomentField } from '../../ui/MomentField';
import { Problem } from './Group';
import type { ElectionForm } from './useElectionForm';
import { WholeField } from './WholeField';
import styles from './PlanElectionDialog.module.css';

/** For what, how it is called, how many are elected and for how long. */
export function WhatFields(props: { form: ElectionForm; isNew: boolean }) {
  const { form, isNew } = props;
  const { draft, set, problem } = form;
  const { t } = useTranslationRef(communityTranslationRef);
  const choices = useScopeEntities();
  const titleProblem = problem('title');
  return (
    <>
      {isNew && choices.length > 1 && (
        <div>
          <Select
            label={t('elections.form.entity')}
            options={choices}
            search
            value={draft.entityRef}
            onChange={key => {
              const from = choices.find(({ id }) => id === draft.entityRef);
              const entity = choices.find(({ id }) => id === key);
              if (from && entity) form.choose(from, entity);
            }}
          />
          <Problem words={problem('entityRef')} />
        </div>
      )}
      <TextField
        label={t('elections.form.title')}
        size="small"
        isRequired
        maxLength={limits.title.max}
        value={draft.title}
        onChange={title => set('title', title)}
        validationBehavior="aria"
        validate={() => titleProblem}
      />
      <div className={styles.row}>
        <WholeField
          label={t('elections.form.seats')}
          description={t('elections.form.seatsHint')}
          min={1}
          max={limits.seats.max}
          value={draft.seats}
          onChange={seats => set('seats', seats)}
          errorMessage={problem('seats')}
        />
        <MomentField
          type="date"
          label={t('elections.form.termUntil')}
          description={t('elections.form.termUntilHint')}
          isRequired
          value={draft.termUntil}
          onChange={termUntil => set('termUntil', termUntil)}
          errorMessage={problem('termUntil')}
        />
      </div>
    </>
  );
}
