import { useState } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatScope,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ConfirmDialog, ErrorState, ListSkeleton } from '../../ui';
import { LabelPicker } from './LabelPicker';
import { useLabels } from './useLabels';
import { useLabelThread } from './useLabelThread';

/** Props of {@link LabelThreadDialog}. */
export interface LabelThreadDialogProps {
  thread: ThreadView;
  onClose: () => void;
}

/** Chooses the labels of a thread. */
export function LabelThreadDialog(props: LabelThreadDialogProps) {
  const { thread, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const scope = formatScope({ of: 'entity', entityRef: thread.entityRef });
  const labels = useLabels(scope);
  const change = useLabelThread(thread.id);
  const before = thread.labels.map(({ id }) => id);
  const [chosen, setChosen] = useState(before);
  const items = labels.data?.items;

  const save = () => {
    const add = chosen.filter(id => !before.includes(id));
    const remove = before.filter(id => !chosen.includes(id));
    if (add.length + remove.length === 0) {
      onClose();
      return;
    }
    change.mutate({ add, remove }, { onSuccess: onClose });
  };

  return (
    <ConfirmDialog
      isOpen
      title={t('threads.labels.choose.title')}
      confirmLabel={t('threads.labels.choose.save')}
      isPending={change.isPending}
      isDisabled={!items}
      onConfirm={save}
      onClose={onClose}
    >
      {labels.isPending && <ListSkeleton rows={2} />}
      {labels.error && (
        <ErrorState error={labels.error} onRetry={labels.refetch} />
      )}
      {items?.length === 0 && (
        <Text as="p" color="secondary">
          {t('threads.labels.choose.none')}
        </Text>
      )}
      {items && items.length > 0 && (
        <LabelPicker
          label={t('threads.labels.list')}
          labels={items}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {change.error && (
        <ErrorState
          title={t('threads.labels.choose.refused')}
          error={change.error}
        />
      )}
    </ConfirmDialog>
  );
}
