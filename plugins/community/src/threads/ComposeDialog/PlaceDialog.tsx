import { useState } from 'react';
import {
  Button,
  Combobox,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
  type Key,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { usePlaces } from './usePlaces';
import dialog from '../../ui/dialog.module.css';
import styles from './ComposeDialog.module.css';

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
    <Dialog
      className={dialog.readable}
      isOpen
      width={480}
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>{t('page.place.title')}</DialogHeader>
      <DialogBody>
        <div className={styles.fields}>
          <Text as="p" color="secondary">
            {t('page.place.text')}
          </Text>
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
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('page.place.cancel')}
        </Button>
        <Button variant="primary" onPress={goOn}>
          {t('page.place.next')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
