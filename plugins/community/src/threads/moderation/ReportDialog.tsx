import { useState } from 'react';
import { Radio, RadioGroup, Text, TextAreaField } from '@backstage/ui';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  limits,
  reportReasons,
  type ReportReason,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ConfirmDialog, ErrorState } from '../../ui';
import { useModerationAct, type Moderated } from './useModerationAct';
import styles from './Moderation.module.css';

/** Props of {@link ReportDialog}. */
export interface ReportDialogProps {
  thing: Moderated;
  onClose: () => void;
}

/** Tells those who lead what is wrong with a thread or reply. */
export function ReportDialog(props: ReportDialogProps) {
  const { thing, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const report = useModerationAct(thing);
  const [why, setWhy] = useState<ReportReason>(reportReasons[0]);
  const [words, setWords] = useState('');

  const send = () =>
    report.mutate(
      { act: 'report', why, words: words.trim() || undefined },
      {
        onSuccess: () => {
          toasts.post({
            title: t('moderation.reportDialog.done'),
            status: 'success',
          });
          onClose();
        },
      },
    );

  return (
    <ConfirmDialog
      isOpen
      title={t('moderation.reportDialog.title')}
      confirmLabel={t('moderation.reportDialog.confirm')}
      isPending={report.isPending}
      onConfirm={send}
      onClose={onClose}
    >
      <div className={styles.form}>
        <RadioGroup
          label={t('moderation.reportDialog.why')}
          value={why}
          onChange={value =>
            setWhy(reportReasons.find(one => one === value) ?? why)
          }
        >
          {reportReasons.map(one => (
            <Radio key={one} value={one}>
              {t(`moderation.why.${one}`)}
            </Radio>
          ))}
        </RadioGroup>
        <TextAreaField
          label={t('moderation.reportDialog.words')}
          value={words}
          onChange={setWords}
          maxLength={limits.reason.max}
          rows={3}
        />
        <Text as="p" variant="body-small" color="secondary">
          {t('moderation.reportDialog.note')}
        </Text>
        {report.error && <ErrorState error={report.error} />}
      </div>
    </ConfirmDialog>
  );
}
