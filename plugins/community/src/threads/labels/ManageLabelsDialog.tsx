import { useState } from 'react';
import {
  Button,
  ButtonIcon,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine, RiEditLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatScope,
  type LabelView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import {
  ConfirmDialog,
  ErrorState,
  ListSkeleton,
  useTellError,
} from '../../ui';
import dialog from '../../ui/dialog.module.css';
import { LabelChip } from './LabelChip';
import { LabelForm } from './LabelForm';
import { useKeepLabel } from './useKeepLabel';
import { useLabels } from './useLabels';
import styles from './Labels.module.css';

/** Props of {@link ManageLabelsDialog}. */
export interface ManageLabelsDialogProps {
  entityRef: string;
  entityTitle: string;
  onClose: () => void;
}

/** The labels of an entity, for those who keep them. */
export function ManageLabelsDialog(props: ManageLabelsDialogProps) {
  const { entityRef, entityTitle, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const labels = useLabels(formatScope({ of: 'entity', entityRef }));
  const [open, setOpen] = useState<string>();
  const items = labels.data?.items ?? [];
  const own = items.filter(label => label.entityRef === entityRef);
  const inherited = items.filter(label => label.entityRef !== entityRef);
  const close = () => setOpen(undefined);

  return (
    <Dialog
      className={dialog.readable}
      isOpen
      width={560}
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>
        {t('threads.labels.keep.title', { entity: entityTitle })}
      </DialogHeader>
      <DialogBody>
        <div className={styles.fields}>
          <Text as="p" color="secondary" className={styles.explained}>
            {t('threads.labels.keep.explained')}
          </Text>
          {labels.isPending && <ListSkeleton rows={2} />}
          {labels.error && (
            <ErrorState
              title={t('threads.labels.keep.failed')}
              error={labels.error}
              onRetry={labels.refetch}
            />
          )}
          {own.length > 0 && (
            <ul className={styles.rows}>
              {own.map(label =>
                open === label.id ? (
                  <li key={label.id}>
                    <KeepLabel
                      entityRef={entityRef}
                      label={label}
                      onClose={close}
                    />
                  </li>
                ) : (
                  <OwnLabel
                    key={label.id}
                    label={label}
                    onEdit={() => setOpen(label.id)}
                  />
                ),
              )}
            </ul>
          )}
          {open === 'new' ? (
            <KeepLabel entityRef={entityRef} onClose={close} />
          ) : (
            labels.data && (
              <div>
                <Button
                  variant="secondary"
                  size="small"
                  iconStart={<RiAddLine aria-hidden />}
                  onPress={() => setOpen('new')}
                >
                  {t('threads.labels.keep.new')}
                </Button>
              </div>
            )
          )}
          {inherited.length > 0 && (
            <>
              <h3 className={styles.heading}>
                {t('threads.labels.keep.inherited')}
              </h3>
              <ul className={styles.rows}>
                {inherited.map(label => (
                  <li key={label.id} className={styles.row}>
                    <LabelChip label={label} />
                    <span className={styles.about}>
                      {t('threads.labels.choose.from', {
                        entity:
                          labels.data?.entities[label.entityRef]?.title ??
                          label.entityRef,
                      })}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('threads.labels.keep.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function KeepLabel(props: {
  entityRef: string;
  label?: LabelView;
  onClose: () => void;
}) {
  const { entityRef, label, onClose } = props;
  const keep = useKeepLabel();
  return (
    <LabelForm
      label={label}
      error={keep.error}
      isPending={keep.isPending}
      onSave={values =>
        keep.mutate(
          label
            ? { change: { id: label.id, ...values } }
            : { create: { entityRef, ...values } },
          { onSuccess: onClose },
        )
      }
      onCancel={onClose}
    />
  );
}

function OwnLabel(props: { label: LabelView; onEdit: () => void }) {
  const { label, onEdit } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const keep = useKeepLabel();
  const [isAsking, setAsking] = useState(false);
  const { id, name } = label;

  return (
    <li className={styles.row}>
      <LabelChip label={label} />
      <span className={styles.about}>{label.description}</span>
      {label.can.change && (
        <>
          <ButtonIcon
            variant="tertiary"
            size="small"
            aria-label={t('threads.labels.keep.edit', { name })}
            icon={<RiEditLine />}
            onPress={onEdit}
          />
          <ButtonIcon
            variant="tertiary"
            size="small"
            aria-label={t('threads.labels.keep.delete', { name })}
            icon={<RiDeleteBinLine />}
            onPress={() => setAsking(true)}
          />
        </>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('threads.labels.keep.reallyTitle', { name })}
        confirmLabel={t('threads.labels.keep.reallyConfirm')}
        isDestructive
        isPending={keep.isPending}
        onConfirm={() =>
          keep.mutate(
            { delete: { id } },
            {
              onError: error => {
                setAsking(false);
                tellError(error, t('threads.labels.keep.refusedDelete'));
              },
            },
          )
        }
        onClose={() => setAsking(false)}
      >
        {t('threads.labels.keep.really')}
      </ConfirmDialog>
    </li>
  );
}
