import type { PropsWithChildren, ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import dialog from './dialog.module.css';

/** Props of {@link FormDialog}. */
export interface FormDialogProps {
  title: string;
  width: number;
  /** What it is about, above the fields. */
  explained?: string;
  /** The verb of what will be done, such as `Merge`. */
  confirmLabel: string;
  isDisabled?: boolean;
  isPending?: boolean;
  /** What else can be done, before the usual two buttons. */
  otherAction?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** A few fields and what is done with them; a click beside it loses nothing. */
export function FormDialog(props: PropsWithChildren<FormDialogProps>) {
  const { title, width, explained, otherAction, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <Dialog
      className={dialog.readable}
      isOpen
      isDismissable={false}
      width={width}
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <div className={dialog.fields}>
          {explained && (
            <Text as="p" color="secondary" className={dialog.explained}>
              {explained}
            </Text>
          )}
          {props.children}
        </div>
      </DialogBody>
      <DialogFooter>
        {otherAction}
        <Button variant="secondary" onPress={onClose}>
          {t('ui.confirm.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={props.isDisabled}
          isPending={props.isPending}
          onPress={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
