import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { LabelMark } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import styles from './LabelChip.module.css';

/** A label: its colour is a dot beside its name, which alone says what it is. */
export function LabelChip(props: { label: Pick<LabelMark, 'name' | 'color'> }) {
  const { label } = props;
  return (
    <span className={styles.label} data-color={label.color}>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.name} dir="auto">
        {label.name}
      </span>
    </span>
  );
}

/** Props of {@link LabelChips}. */
export interface LabelChipsProps {
  labels: LabelMark[];
  /** How many are shown before "+2"; all unless told. */
  most?: number;
}

/** The labels of a thread; nothing where it has none. */
export function LabelChips(props: LabelChipsProps) {
  const { labels, most = labels.length } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  if (labels.length === 0) return null;
  const hidden = labels.slice(most).map(({ name }) => name);
  return (
    <ul className={styles.labels} aria-label={t('threads.labels.list')}>
      {labels.slice(0, most).map(label => (
        <li key={label.id}>
          <LabelChip label={label} />
        </li>
      ))}
      {hidden.length > 0 && (
        <li className={styles.more} title={hidden.join(', ')}>
          <span aria-hidden="true">
            {t('threads.labels.more', { more: String(hidden.length) })}
          </span>
          <VisuallyHidden>{hidden.join(', ')}</VisuallyHidden>
        </li>
      )}
    </ul>
  );
}
