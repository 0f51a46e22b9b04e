import { useState } from 'react';
import { Text, TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import { FormDialog } from '../../ui/FormDialog';
import dialog from '../../ui/dialog.module.css';

export interface ReasonDialogProps {
  title: string;
  explained: string;
  /** What the reason is for, above its field. */
  label: string;
  confirmLabel: string;
  isOptional?: boolean;
  isPending: boolean;
  error: Error | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks for a reason, which stays where it is when it is refused. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { isOptional, error, onConfirm } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = !isOptional && reason.trim() === '';
  return (
    <FormDialog
      title={props.title}
      width={480}
      confirmLabel={props.confirmLabel}
      isPending={props.isPending}
      onConfirm={() => {
        setTried(true);
        if (!isMissing) onConfirm(reason.trim());
      }}
      onClose={props.onClose}
    >
      <Text as="p" color="secondary" className={dialog.explained}>
        {props.explained}
      </Text>
      <TextAreaField
        label={props.label}
        isRequired={!isOptional}
        maxLength={limits.reason.max}
        value={reason}
        onChange={setReason}
        validationBehavior="aria"
        validate={() =>
          tried && isMissing ? t('elections.problem.reason') : undefined
        }
      />
      {error && (
        <ErrorState title={t('elections.page.refused')} error={error} />
      )}
    </FormDialog>
  );
}
