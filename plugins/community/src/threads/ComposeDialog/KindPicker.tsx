import { Radio, RadioGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  threadKinds,
  type ThreadKind,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useThreadWords } from '../useThreadWords';
import styles from './ComposeDialog.module.css';

/** Props of {@link KindPicker}. */
export interface KindPickerProps {
  value: ThreadKind;
  onChange: (kind: ThreadKind) => void;
}

/** The kinds as cards, one of them chosen. */
export function KindPicker(props: KindPickerProps) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useThreadWords();
  return (
    <RadioGroup
      className={styles.kinds}
      aria-label={t('threads.compose.kind')}
      orientation="horizontal"
      value={value}
      onChange={chosen => {
        const kind = threadKinds.find(one => one === chosen);
        if (kind) onChange(kind);
      }}
    >
      {threadKinds.map(kind => (
        <Radio key={kind} value={kind} className={styles.kind}>
          <span className={styles.kindText}>
            <span className={styles.kindName}>{words.kind(kind)}</span>{' '}
            <span className={styles.kindHint}>
              {t(`threads.compose.hint.${kind}`)}
            </span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
