import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Group } from './Group';
import type { ElectionForm } from './useElectionForm';
import { WholeField } from './WholeField';
import styles from './PlanElectionDialog.module.css';

/** What makes somebody who stands a candidate. */
export function CandidateFields(props: { form: ElectionForm }) {
  const { draft, set, problem } = props.form;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <Group title={t('elections.form.candidates')}>
      <div className={styles.row}>
        <WholeField
          label={t('elections.form.endorsers')}
          description={t('elections.form.endorsersHint')}
          min={0}
          max={limits.endorsers.max}
          value={draft.endorsers}
          onChange={endorsers => set('endorsers', endorsers)}
          errorMessage={problem('endorsers')}
        />
        {draft.endorsers > 0 && (
          <WholeField
            label={t('elections.form.endorserTeams')}
            description={t('elections.form.endorserTeamsHint')}
            min={0}
            max={limits.endorsers.max}
            value={draft.endorserTeams}
            onChange={teams => set('endorserTeams', teams)}
            errorMessage={problem('endorserTeams')}
          />
        )}
      </div>
    </Group>
  );
}
