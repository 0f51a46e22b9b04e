import { useState, type ReactNode } from 'react';
import { Radio, RadioGroup, TextAreaField, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Choice, ErrorState, FormDialog } from '../../ui';
import { useEntitiesNamed } from '../../ui/useEntitiesNamed';

/** What threads are most often moved to. */
const kinds = ['Component', 'API', 'Resource', 'System', 'Domain'];

/** Props of {@link MoveDialog}. */
export interface MoveDialogProps {
  title: string;
  /** What will happen. */
  text: string;
  /** Where it is now, which is no choice. */
  from: string;
  confirmLabel: string;
  /** What becomes of it at the entity that was chosen, if there is more to say. */
  preview?: (entityRef: string) => ReactNode;
  refusedTitle: string;
  isPending: boolean;
  error: Error | null;
  onMove: (to: { entityRef: string; reason?: string }) => void;
  onClose: () => void;
}

/** Asks which entity something is to be moved to, and why. */
export function MoveDialog(props: MoveDialogProps) {
  const { from, error: refused, onMove, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [typed, setTyped] = useState('');
  const [entityRef, setEntityRef] = useState<string>();
  const [reason, setReason] = useState('');
  const { data, error, refetch } = useEntitiesNamed(typed.trim(), kinds);
  const choices = data?.filter(({ ref }) => ref !== from) ?? [];

  return (
    <FormDialog
      title={props.title}
      width={520}
      explained={props.text}
      confirmLabel={props.confirmLabel}
      isDisabled={!entityRef}
      isPending={props.isPending}
      onConfirm={() =>
        entityRef && onMove({ entityRef, reason: reason.trim() || undefined })
      }
      onClose={onClose}
    >
      <TextField
        label={t('threads.transfer.entitySearch')}
        size="small"
        value={typed}
        onChange={setTyped}
        autoComplete="off"
      />
      {error && (
        <ErrorState
          title={t('threads.transfer.entityFailed')}
          error={error}
          onRetry={refetch}
        />
      )}
      <RadioGroup
        label={t('threads.transfer.entity')}
        value={entityRef ?? null}
        onChange={setEntityRef}
      >
        {choices.slice(0, 8).map(choice => (
          <Radio key={choice.ref} value={choice.ref}>
            <Choice title={choice.title} about={choice.kind} />
          </Radio>
        ))}
      </RadioGroup>
      {entityRef && props.preview?.(entityRef)}
      <TextAreaField
        label={t('threads.transfer.reason')}
        value={reason}
        onChange={setReason}
        maxLength={limits.reason.max}
        rows={2}
      />
      {refused && <ErrorState title={props.refusedTitle} error={refused} />}
    </FormDialog>
  );
}
