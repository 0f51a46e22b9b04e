import { useState } from 'react';
import { Combobox, Text, type Key } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { FormDialog } from '../../ui/FormDialog';
import { usePlaces } from './usePlaces';

/** Props of {@link PlaceDialog}. */
export interface PlaceDialogProps {
  onClose: () => void;
  onChosen: (entityRef: string) => void;
}

/** Asks what a thread is about, where a scope holds more than one entity. */
export function PlaceDialog(props: PlaceDialogProps) {
  const { onClose, onChosen } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [typed, setTyped] = useState('');
  const [entityRef, setEntityRef] = useState<string>();
  const [isTried, setTried] = useState(false);
  const places = usePlaces(typed.trim());
  const choose = (key: Key | null) => {
    const chosen = places.options.find(({ id }) => id === key);
    setEntityRef(chosen?.id);
    if (chosen) setTyped(chosen.label);
  };
  const goOn = () => {
    setTried(true);
    if (entityRef) onChosen(entityRef);
  };
  return (
    <FormDialog
      title={t('page.place.title')}
      explained={t('page.place.text')}
      width={480}
      confirmLabel={t('page.place.next')}
      onConfirm={goOn}
      onClose={onClose}
    >
      <Combobox
        label={t('page.place.label')}
        placeholder={t('page.place.search')}
        isRequired
        options={places.options}
        search={{
          mode: 'server',
          inputValue: typed,
          onInputChange: setTyped,
        }}
        loading={{ state: places.isLoading ? 'filtering' : 'idle' }}
        value={entityRef ?? null}
        onChange={choose}
        validationBehavior="aria"
        validate={() =>
          isTried && !entityRef ? t('page.place.missing') : null
        }
      />
      {places.isError && (
        <Text as="p" role="alert" variant="body-small" color="danger">
          {t('page.scope.failed')}
        </Text>
      )}
    </FormDialog>
  );
}
