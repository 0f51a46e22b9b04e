import { useState } from 'react';
import { TextAreaField, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type EventDetail,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import { fieldErrors } from '../../ui/fieldErrors';
import { FormDialog } from '../../ui/FormDialog';
import { useMaterials } from './useMaterials';

/** Where a host leaves the recording, slides and notes of an event. */
export function MaterialsDialog(props: {
  event: EventDetail['event'];
  onClose: () => void;
}) {
  const { event, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { keep } = useMaterials(event);
  const [recording, setRecording] = useState(event.materials?.recording ?? '');
  const [slides, setSlides] = useState(event.materials?.slides ?? '');
  const [notes, setNotes] = useState(event.materials?.notes ?? '');
  const refused = fieldErrors(keep.error, ['recording', 'slides', 'notes']);
  const given = (text: string) => text.trim() || null;
  return (
    <FormDialog
      title={t('events.materials.title')}
      width={520}
      explained={t('events.materials.explained')}
      confirmLabel={t('events.materials.save')}
      isPending={keep.isPending}
      onClose={onClose}
      onConfirm={() =>
        keep.mutate(
          {
            recording: given(recording),
            slides: given(slides),
            notes: given(notes),
          },
          { onSuccess: onClose },
        )
      }
    >
      <TextField
        label={t('events.materials.recording')}
        type="url"
        value={recording}
        onChange={setRecording}
        maxLength={limits.url.max}
        validationBehavior="aria"
        validate={() => refused?.recording}
      />
      <TextField
        label={t('events.materials.slides')}
        type="url"
        value={slides}
        onChange={setSlides}
        maxLength={limits.url.max}
        validationBehavior="aria"
        validate={() => refused?.slides}
      />
      <TextAreaField
        label={t('events.materials.notes')}
        value={notes}
        onChange={setNotes}
        maxLength={limits.body.max}
        validationBehavior="aria"
        validate={() => refused?.notes}
      />
      {keep.error && !refused && (
        <ErrorState title={t('events.materials.refused')} error={keep.error} />
      )}
    </FormDialog>
  );
}
