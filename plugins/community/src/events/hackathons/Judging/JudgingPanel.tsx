import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HackathonView } from '@platform-community/backstage-plugin-community-common';
import { hackathonTranslationRef } from '../translation';
import { ComparePanel } from './ComparePanel';
import styles from './Judging.module.css';

/**
 * How the projects are judged now, what becomes of what one says, and the way to
 * it; who may not judge is told who does.
 */
export function JudgingPanel(props: { hackathon: HackathonView }) {
  const { hackathon } = props;
  const { can, judging } = hackathon;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const isInPairs = judging === 'comparisons';
  return (
    <div className={styles.panel} role="group" aria-label={t('judging.title')}>
      {can.judge ? (
        <>
          {!isInPairs && (
            <Text as="p" className={styles.words}>
              {t('judging.votes')}{' '}
              {t('judging.voted', { count: hackathon.judged })}.
            </Text>
          )}
          <Text as="p" color="secondary" className={styles.words}>
            {t('judging.published')}
          </Text>
          {isInPairs && <Compare hackathon={hackathon} />}
        </>
      ) : (
        <Text as="p" color="secondary" className={styles.words}>
          {t('judging.who')}
        </Text>
      )}
    </div>
  );
}

function Compare(props: { hackathon: HackathonView }) {
  const { hackathon } = props;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const [isOpen, setOpen] = useState<boolean>();
  if (isOpen) {
    return (
      <ComparePanel hackathon={hackathon} onClose={() => setOpen(false)} />
    );
  }
  return (
    <div>
      <Button
        variant="primary"
        // eslint-disable-next-line jsx-a11y/no-autofocus -- whoever stops is where they began
        autoFocus={isOpen === false}
        onPress={() => setOpen(true)}
      >
        {t(hackathon.judged > 0 ? 'judging.goOn' : 'judging.compare')}
      </Button>
    </div>
  );
}
