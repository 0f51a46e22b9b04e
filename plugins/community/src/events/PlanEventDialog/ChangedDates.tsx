import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EventDetail } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useEventWhen } from '../useEventWhen';
import { FieldProblem } from './FieldProblem';
import { useLocalDays } from './useLocalDays';
import type { PlanForm } from './usePlanForm';
import styles from './PlanEventDialog.module.css';

/** Which dates of a series are being changed, with the way back to choose. */
export function ChangedDates(props: {
  event: EventDetail['event'];
  form: PlanForm;
  onChooseAgain: () => void;
}) {
  const { event, form, onChooseAgain } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { reader } = useEventWhen(event);
  const dayWords = useLocalDays();
  const which = form.changing ?? 'this';
  return (
    <div>
      <div className={styles.again}>
        <Text as="p" color="secondary" className={styles.note}>
          {t(`events.which.changing.${which}`, {
            date: which === 'this' ? reader : dayWords(form.before.date),
          })}
        </Text>
        <Button size="small" variant="tertiary" onPress={onChooseAgain}>
          {t('events.which.again')}
        </Button>
      </div>
      <FieldProblem message={form.problem('which')} />
    </div>
  );
}
