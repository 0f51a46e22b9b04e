import { useState, type FormEvent } from 'react';
import { Button, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { readSecret } from './ballotSecret';
import styles from '../Elections.module.css';

/** Takes a secret that somebody wrote down. */
export function EnterSecret(props: {
  /** What is done with it, such as `Use it`. */
  confirmLabel: string;
  onEntered: (secret: string) => void;
}) {
  const { confirmLabel, onEntered } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const secret = readSecret(typed);
    if (secret) onEntered(secret);
  };
  return (
    <form onSubmit={submit} className={styles.stack} noValidate>
      <TextField
        label={t('elections.ballot.secretField')}
        description={t('elections.ballot.secretFieldHint')}
        size="small"
        autoComplete="off"
        value={typed}
        onChange={setTyped}
        validationBehavior="aria"
        validate={() =>
          tried && !readSecret(typed)
            ? t('elections.ballot.secretWrong')
            : undefined
        }
      />
      <div>
        <Button type="submit" size="small" variant="secondary">
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
