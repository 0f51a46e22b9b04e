import { useState, type ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Radio,
  RadioGroup,
  Text,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Choice, ErrorState } from '../../ui';
import dialog from '../../ui/dialog.module.css';
import { useEntitiesNamed } from '../../ui/useEntitiesNamed';
import styles from '../merging/MergeDialog.module.css';

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
    <Dialog
      className={dialog.readable}
      isOpen
      isDismissable={false}
      width={520}
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <div className={styles.fields}>
          <Text as="p" color="secondary" className={styles.text}>
            {props.text}
          </Text>
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
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('threads.transfer.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={!entityRef}
          isPending={props.isPending}
          onPress={() =>
            entityRef &&
            onMove({ entityRef, reason: reason.trim() || undefined })
          }
        >
          {props.confirmLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
