import { useState } from 'react';
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
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  limits,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Choice, ErrorState } from '../../ui';
import dialog from '../../ui/dialog.module.css';
import { useEntitiesNamed } from '../../ui/useEntitiesNamed';
import styles from '../merging/MergeDialog.module.css';
import { useTransfer } from './useTransfer';

/** What threads are most often moved to. */
const kinds = ['Component', 'API', 'Resource', 'System', 'Domain'];

/** Moves a thread that was reported on the wrong component. */
export function TransferDialog(props: {
  thread: ThreadView;
  onClose: () => void;
}) {
  const { thread, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const transfer = useTransfer(thread.id);
  const [typed, setTyped] = useState('');
  const [entityRef, setEntityRef] = useState<string>();
  const [reason, setReason] = useState('');
  const { data, error, refetch } = useEntitiesNamed(typed.trim(), kinds);
  const choices = data?.filter(({ ref }) => ref !== thread.entityRef) ?? [];

  const confirm = () => {
    if (!entityRef) return;
    transfer.mutate(
      { entityRef, reason: reason.trim() || undefined },
      {
        onSuccess: ({ entities }) => {
          toasts.post({
            title: t('threads.transfer.done', {
              entity: entities[entityRef]?.title ?? entityRef,
            }),
            status: 'success',
            timeout: 5_000,
          });
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      className={dialog.readable}
      isOpen
      isDismissable={false}
      width={520}
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>
        {t('threads.transfer.title', { title: thread.title })}
      </DialogHeader>
      <DialogBody>
        <div className={styles.fields}>
          <Text as="p" color="secondary" className={styles.text}>
            {t('threads.transfer.text')}
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
          <TextAreaField
            label={t('threads.transfer.reason')}
            value={reason}
            onChange={setReason}
            maxLength={limits.reason.max}
            rows={2}
          />
          {transfer.error && (
            <ErrorState
              title={t('threads.transfer.refused')}
              error={transfer.error}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('threads.transfer.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={!entityRef}
          isPending={transfer.isPending}
          onPress={confirm}
        >
          {t('threads.transfer.confirm')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
