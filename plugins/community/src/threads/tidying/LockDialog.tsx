import { useState } from 'react';
import { Text, TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ConfirmDialog, ErrorState } from '../../ui';
import { useLock } from './useLock';

/** Asks for the reason of a lock. */
export function LockDialog(props: { threadId: string; onClose: () => void }) {
  const { threadId, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const lock = useLock(threadId);
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      isOpen
      title={t('threads.tidy.lock.title')}
      confirmLabel={t('threads.tidy.lock.confirm')}
      isPending={lock.isPending}
      onConfirm={() =>
        lock.mutate(
          { reason: reason.trim() || undefined },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <Text as="p">{t('threads.tidy.lock.text')}</Text>
      <TextAreaField
        label={t('threads.tidy.lock.reason')}
        value={reason}
        onChange={setReason}
        maxLength={limits.reason.max}
        rows={3}
      />
      {lock.error && (
        <ErrorState title={t('threads.tidy.lock.refused')} error={lock.error} />
      )}
    </ConfirmDialog>
  );
}
