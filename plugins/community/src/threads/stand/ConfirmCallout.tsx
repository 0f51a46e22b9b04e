import { useState } from 'react';
import { Button, TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useDraft, useTellError } from '../../ui';
import { fieldErrors } from '../../ui/fieldErrors';
import { shortDate } from '../../ui/relativeTime';
import { useNow, useReaderLocale } from '../../ui/useReader';
import { useAnnounce } from '../ThreadPage/Announcer';
import callout from '../ThreadPage/Callout.module.css';
import { useFirstFocus } from '../useFirstFocus';
import { useConfirmation } from './useConfirmation';
import styles from './ConfirmCallout.module.css';

/** Asks whoever asked for it whether what was shipped does it. */
export function ConfirmCallout(props: { thread: ThreadView }) {
  const { thread } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const announce = useAnnounce();
  const tellError = useTellError();
  const locale = useReaderLocale();
  const now = useNow();
  const confirmation = useConfirmation(thread.id);
  const [isMissing, setMissing] = useState(false);
  const { shippedAt = thread.lastActivityAt } = thread;

  const confirm = () =>
    confirmation.mutate(undefined, {
      onSuccess: () => announce(t('threads.stand.confirm.confirmed')),
      onError: error => tellError(error, t('threads.stand.confirm.refused')),
    });

  return (
    <section
      className={callout.callout}
      data-tone="positive"
      aria-label={t('threads.stand.confirm.label')}
    >
      <h2 className={styles.title}>
        {t('threads.stand.confirm.title', {
          date: shortDate(new Date(shippedAt), now, locale),
        })}
      </h2>
      <p className={callout.note}>{t('threads.stand.confirm.text')}</p>
      {isMissing ? (
        <WhatIsMissing thread={thread} onClose={() => setMissing(false)} />
      ) : (
        <div className={styles.actions}>
          <Button
            variant="primary"
            size="small"
            isPending={confirmation.isPending}
            onPress={confirm}
          >
            {t('threads.stand.confirm.yes')}
          </Button>
          <Button
            variant="secondary"
            size="small"
            onPress={() => setMissing(true)}
          >
            {t('threads.stand.confirm.no')}
          </Button>
        </div>
      )}
    </section>
  );
}

function WhatIsMissing(props: { thread: ThreadView; onClose: () => void }) {
  const { thread, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const announce = useAnnounce();
  const tellError = useTellError();
  const form = useFirstFocus();
  const confirmation = useConfirmation(thread.id);
  const draft = useDraft(`reopen:${thread.id}`, '');
  const [isTried, setTried] = useState(false);
  const missing = draft.value.trim();
  const wrong = fieldErrors(confirmation.error, ['reason']);
  const problem =
    isTried && !missing
      ? t('threads.stand.confirm.reasonNeeded')
      : wrong?.reason;

  const reopen = () => {
    setTried(true);
    if (!missing) return;
    confirmation.mutate(missing, {
      onSuccess: () => {
        announce(t('threads.stand.confirm.reopened'));
        draft.clear();
        onClose();
      },
      onError: error => {
        if (!fieldErrors(error, ['reason'])) {
          tellError(error, t('threads.stand.confirm.refused'));
        }
      },
    });
  };

  return (
    <div ref={form} className={styles.form}>
      <TextAreaField
        label={t('threads.stand.confirm.reason')}
        value={draft.value}
        onChange={draft.setValue}
        maxLength={limits.reason.max}
        rows={3}
        isRequired
        validationBehavior="aria"
        validate={() => problem}
      />
      <div className={styles.actions}>
        <Button
          variant="primary"
          size="small"
          isPending={confirmation.isPending}
          onPress={reopen}
        >
          {t('threads.stand.confirm.reopen')}
        </Button>
        <Button variant="secondary" size="small" onPress={onClose}>
          {t('threads.stand.confirm.cancel')}
        </Button>
      </div>
    </div>
  );
}
