import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  EventView,
  OccurrenceScope,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { FormDialog } from '../../ui/FormDialog';
import { WhichOnes } from './WhichOnes';

/** Asks, before a series is changed, which dates the change is about. */
export function WhichDialog(props: {
  event: EventView;
  value: OccurrenceScope;
  onChange: (which: OccurrenceScope) => void;
  onChosen: () => void;
  onClose: () => void;
}) {
  const { event, value, onChange, onChosen, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <FormDialog
      title={t('events.which.title', { title: event.title })}
      width={440}
      confirmLabel={t('events.which.next')}
      onConfirm={onChosen}
      onClose={onClose}
    >
      <WhichOnes
        label={t('events.which.label')}
        event={event}
        value={value}
        onChange={onChange}
      />
    </FormDialog>
  );
}
