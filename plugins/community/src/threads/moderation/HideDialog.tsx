import { useState } from 'react';
import { Text, TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ConfirmDialog, ErrorState } from '../../ui';
import styles from './Moderation.module.css';

/** Props of {@link HideDialog}. */
export interface HideDialogProps {
  /** What its author is told, unless it is changed. */
  proposed?: string;
  isPending: boolean;
  error: Error | null;
  onHide: (reason: string) => void;
  onClose: () => void;
}

/** Asks why something is to be hidden; its author is told. */
export function HideDialog(props: HideDialogProps) {
  const { proposed = '', isPending, error, onHide, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [reason, setReason] = useState(proposed);
  return (
    <ConfirmDialog
      isOpen
      title={t('moderation.hideDialog.title')}
      confirmLabel={t('moderation.hideDialog.confirm')}
      isDestructive
      isPending={isPending}
      isDisabled={reason.trim() === ''}
      onConfirm={() => onHide(reason.trim())}
      onClose={onClose}
    >
      <div className={styles.form}>
        <Text as="p">{t('moderation.hideDialog.text')}</Text>
        <TextAreaField
          label={t('moderation.hideDialog.reason')}
          value={reason}
          onChange={setReason}
          maxLength={limits.reason.max}
          rows={3}
          isRequired
        />
        {error && <ErrorState error={error} />}
      </div>
    </ConfirmDialog>
  );
}
