import { Radio, RadioGroup, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { MomentField } from '../../ui/MomentField';
import { momentFields } from './electionDraft';
import { Group } from './Group';
import type { ElectionForm } from './useElectionForm';
import styles from './PlanElectionDialog.module.css';

/** When each phase begins and ends, in the reader's zone. */
export function PhaseFields(props: { form: ElectionForm; isNew: boolean }) {
  const { form, isNew } = props;
  const { draft, set, problem, zone } = form;
  const { t } = useTranslationRef(communityTranslationRef);
  const shown = momentFields.filter(
    field => field !== 'nominationsOpenAt' || !draft.opensNow,
  );
  return (
    <Group title={t('elections.form.phases')}>
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={styles.problem}
      >
        {t('elections.form.phasesHint', { zone })}
      </Text>
      {isNew && (
        <RadioGroup
          label={t('elections.form.opens')}
          orientation="horizontal"
          value={draft.opensNow ? 'now' : 'later'}
          onChange={value => set('opensNow', value === 'now')}
        >
          <Radio value="now">{t('elections.form.opensNow')}</Radio>
          <Radio value="later">{t('elections.form.opensLater')}</Radio>
        </RadioGroup>
      )}
      <div className={styles.row}>
        {shown.map(field => (
          <MomentField
            key={field}
            type="datetime-local"
            label={t(`elections.form.${field}`)}
            description={
              field === 'exceptionsUntil'
                ? t('elections.form.exceptionsHint')
                : undefined
            }
            isRequired
            value={draft[field]}
            onChange={value => set(field, value)}
            errorMessage={problem(field)}
          />
        ))}
      </div>
    </Group>
  );
}
