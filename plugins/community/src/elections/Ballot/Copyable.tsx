import { useId, useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import styles from '../Elections.module.css';

/** A code to write down or to copy. */
export function Copyable(props: { label: string; code: string }) {
  const { label, code } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const id = useId();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <div className={styles.line}>
      <div className={styles.what}>
        <Text variant="body-small" weight="bold" id={id}>
          {label}
        </Text>
        <code className={styles.code} aria-labelledby={id}>
          {code}
        </code>
        {state === 'failed' && (
          <Text role="alert" variant="body-small">
            {t('elections.ballot.copyFailed')}
          </Text>
        )}
      </div>
      <Button
        size="small"
        variant="secondary"
        iconStart={
          state === 'copied' ? (
            <RiCheckLine aria-hidden />
          ) : (
            <RiFileCopyLine aria-hidden />
          )
        }
        aria-label={t('elections.ballot.copyLabel', { label })}
        onPress={copy}
        onBlur={() => setState('idle')}
      >
        {t(
          state === 'copied'
            ? 'elections.ballot.copied'
            : 'elections.ballot.copy',
        )}
      </Button>
    </div>
  );
}
