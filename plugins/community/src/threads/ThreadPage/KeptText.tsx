import { Button, TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { useDraft } from '../../ui';
import styles from './ThreadPage.module.css';

/** Props of {@link KeptText}. */
export interface KeptTextProps {
  /** Of the draft, as for the editor that is gone. */
  place: string;
}

/**
 * What the reader was writing when somebody deleted what it belongs to. It can
 * no longer be sent from there, but it is theirs to take elsewhere.
 */
export function KeptText(props: KeptTextProps) {
  const { t } = useTranslationRef(communityTranslationRef);
  const draft = useDraft(props.place, '');
  if (!draft.value.trim()) return null;
  return (
    <div className={styles.kept} role="status">
      <TextAreaField
        label={t('threads.kept.label')}
        description={t('threads.kept.text')}
        value={draft.value}
        isReadOnly
        rows={4}
      />
      <Button variant="tertiary" size="small" onPress={draft.clear}>
        {t('threads.kept.discard')}
      </Button>
    </div>
  );
}
