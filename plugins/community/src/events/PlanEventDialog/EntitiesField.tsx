import { Select, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useScopeEntities } from '../../scope/useScopeEntities';
import type { PlanForm } from './usePlanForm';
import styles from './PlanEventDialog.module.css';

/** In which communities of the scope the event appears. */
export function EntitiesField(props: { form: PlanForm }) {
  const { draft, set, problem } = props.form;
  const { t } = useTranslationRef(communityTranslationRef);
  const choices = useScopeEntities();
  const entitiesProblem = problem('entityRefs');
  if (choices.length < 2 && !entitiesProblem) return null;
  return (
    <div>
      <Select
        label={t('events.form.entities')}
        description={t('events.form.entitiesHint', {
          max: `${limits.eventEntities.max}`,
        })}
        selectionMode="multiple"
        options={choices}
        search={{ placeholder: t('events.form.entitiesSearch') }}
        value={draft.entityRefs}
        onChange={keys => set('entityRefs', keys.map(String))}
      />
      {entitiesProblem && (
        <Text
          as="p"
          variant="body-small"
          color="danger"
          className={styles.problem}
        >
          {entitiesProblem}
        </Text>
      )}
    </div>
  );
}
