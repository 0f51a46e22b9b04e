import type { ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import dialog from './dialog.module.css';

export interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  /** What will happen, and perhaps a field for the reason. */
  children: ReactNode;
  /** The verb of what will be done, such as `Delete`. */
  confirmLabel: string;
  isDestructive?: boolean;
  isPending?: boolean;
  isDisabled?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before doing what cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <Dialog
      className={dialog.readable}
      isOpen={props.isOpen}
      onOpenChange={isOpen => !isOpen && props.onClose()}
    >
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>{props.children}</DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onClose}>
          {t('ui.confirm.cancel')}
        </Button>
        <Button
          variant="primary"
          destructive={props.isDestructive}
          isPending={props.isPending}
          isDisabled={props.isDisabled}
          onPress={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
