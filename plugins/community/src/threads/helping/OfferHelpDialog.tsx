import { useState } from 'react';
import { Button, Checkbox, Select, Text } from '@backstage/ui';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  limits,
  type HelperView,
} from '@platform-community/backstage-plugin-community-common';
import { useScope } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { ErrorState, FormDialog } from '../../ui';
import dialog from '../../ui/dialog.module.css';
import { chosenAmong } from './topicChoices';
import { useOfferHelp } from './useOfferHelp';

/** Props of {@link OfferHelpDialog}. */
export interface OfferHelpDialogProps {
  entityRef: string;
  /** What the reader offers already. */
  mine?: HelperView;
  /** What it can be about. */
  choices: string[];
  /** Whether the reader asked not to be called on. */
  muted: boolean;
  onClose: () => void;
}

/** Offers help with an entity: on what, and whether one may be asked by name. */
export function OfferHelpDialog(props: OfferHelpDialogProps) {
  const { entityRef, mine, choices, muted, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const { title } = useScope();
  const offer = useOfferHelp();
  const [topics, setTopics] = useState(
    chosenAmong(mine?.topics ?? [], choices),
  );
  const [mayBeCalled, setMayBeCalled] = useState(!muted);
  const max = limits.topics.max;
  const isTooMany = topics.length > max;

  const send = (wanted: string[] | undefined) => {
    if (wanted && isTooMany) return;
    offer.mutate(
      { entityRef, topics: wanted, mayBeCalled },
      {
        onSuccess: () => {
          toasts.post({
            title: wanted
              ? t('threads.helping.offer.done', { entity: title })
              : t('threads.helping.offer.withdrawn'),
            status: 'success',
            timeout: 5_000,
          });
          onClose();
        },
      },
    );
  };

  return (
    <FormDialog
      title={t('threads.helping.offer.title', { entity: title })}
      width={480}
      explained={t('threads.helping.offer.explained')}
      confirmLabel={t(
        mine
          ? 'threads.helping.offer.saveChange'
          : 'threads.helping.offer.save',
      )}
      isPending={offer.isPending}
      otherAction={
        mine && (
          <Button
            variant="tertiary"
            isDisabled={offer.isPending}
            onPress={() => send(undefined)}
          >
            {t('threads.helping.offer.withdraw')}
          </Button>
        )
      }
      onConfirm={() => send(topics)}
      onClose={onClose}
    >
      {choices.length > 0 ? (
        <Select
          label={t('threads.helping.offer.topics')}
          description={t('threads.helping.offer.topicsHint')}
          placeholder={t('threads.helping.section.anything')}
          size="small"
          selectionMode="multiple"
          options={choices.map(name => ({ value: name, label: name }))}
          search={{ placeholder: t('threads.helping.offer.topicSearch') }}
          value={topics}
          onChange={keys => setTopics(keys.map(String))}
        />
      ) : (
        <Text as="p" className={dialog.explained}>
          {t('threads.helping.offer.noTopics')}
        </Text>
      )}
      {isTooMany && (
        <Text as="p" role="alert" color="danger" className={dialog.explained}>
          {t('threads.helping.offer.topicsTooMany', { max: `${max}` })}
        </Text>
      )}
      <Checkbox isSelected={mayBeCalled} onChange={setMayBeCalled}>
        {t('threads.helping.offer.calls')}
      </Checkbox>
      {offer.error && (
        <ErrorState
          title={t('threads.helping.offer.refused')}
          error={offer.error}
        />
      )}
    </FormDialog>
  );
}
