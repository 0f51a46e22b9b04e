import { useState } from 'react';
import { Button, Checkbox, TextField } from '@backstage/ui';
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
import { topicsIn } from './topicsIn';
import { useOfferHelp } from './useOfferHelp';

/** Props of {@link OfferHelpDialog}. */
export interface OfferHelpDialogProps {
  entityRef: string;
  /** What the reader offers already. */
  mine?: HelperView;
  /** Whether the reader asked not to be called on. */
  muted: boolean;
  onClose: () => void;
}

/** Offers help with an entity: on what, and whether one may be asked by name. */
export function OfferHelpDialog(props: OfferHelpDialogProps) {
  const { entityRef, mine, muted, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const { title } = useScope();
  const offer = useOfferHelp();
  const [text, setText] = useState(mine?.topics.join(', ') ?? '');
  const [mayBeCalled, setMayBeCalled] = useState(!muted);
  const topics = topicsIn(text);
  const problem = useTopicsProblem(topics);

  const send = (wanted: string[] | undefined) => {
    if (wanted && problem) return;
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
      <TextField
        label={t('threads.helping.offer.topics')}
        description={t('threads.helping.offer.topicsHint')}
        size="small"
        value={text}
        onChange={setText}
        validationBehavior="aria"
        validate={() => problem}
      />
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

function useTopicsProblem(topics: string[]): string | undefined {
  const { t } = useTranslationRef(communityTranslationRef);
  const { min, max } = limits.topic;
  if (topics.length > limits.topics.max) {
    const most = `${limits.topics.max}`;
    return t('threads.helping.offer.topicsTooMany', { max: most });
  }
  const fits = (topic: string) => topic.length >= min && topic.length <= max;
  return topics.every(fits)
    ? undefined
    : t('threads.helping.offer.topicLength', { min: `${min}`, max: `${max}` });
}
