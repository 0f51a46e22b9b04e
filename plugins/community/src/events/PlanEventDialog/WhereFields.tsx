import { NumberField, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import type { PlanForm } from './usePlanForm';
import styles from './PlanEventDialog.module.css';

/** A room, a link, or both, and for how many there is room. */
export function WhereFields(props: { form: PlanForm }) {
  const { draft, set, problem } = props.form;
  const { t } = useTranslationRef(communityTranslationRef);
  const placeProblem = problem('place');
  const urlProblem = problem('url');
  const capacityProblem = problem('capacity');
  const isHybrid = Boolean(draft.place.trim() && draft.url.trim());
  return (
    <>
      <div className={styles.row}>
        <TextField
          label={t('events.form.place')}
          secondaryLabel={t('events.form.optional')}
          placeholder={t('events.form.placeHint')}
          size="small"
          maxLength={limits.place.max}
          value={draft.place}
          onChange={place => set('place', place)}
          validationBehavior="aria"
          validate={() => placeProblem}
        />
        <TextField
          label={t('events.form.link')}
          secondaryLabel={t('events.form.optional')}
          placeholder={t('events.form.linkHint')}
          size="small"
          type="url"
          value={draft.url}
          onChange={url => set('url', url)}
          validationBehavior="aria"
          validate={() => urlProblem}
        />
      </div>
      <NumberField
        className={styles.capacity}
        label={t('events.form.capacity')}
        secondaryLabel={t('events.form.optional')}
        description={t(
          isHybrid
            ? 'events.form.capacityHintRoom'
            : 'events.form.capacityHint',
        )}
        minValue={1}
        maxValue={limits.capacity.max}
        value={draft.capacity ?? Number.NaN}
        onChange={value => set('capacity', Number.isNaN(value) ? null : value)}
        validationBehavior="aria"
        validate={() => capacityProblem}
      />
    </>
  );
}
