import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ElectionSecrecy } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import styles from '../Elections.module.css';

/** Who will see how somebody voted, and what that does not protect from. */
export function SecrecyNote(props: { secrecy: ElectionSecrecy }) {
  const { secrecy } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <div className={styles.stack}>
      <Text
        as="h3"
        variant="body-medium"
        weight="bold"
        className={styles.quiet}
      >
        {t('elections.secrecy.question')}
      </Text>
      <Text as="p" className={styles.quiet}>
        <strong>{t(`elections.secrecy.name.${secrecy}`)}.</strong>{' '}
        {t(`elections.secrecy.text.${secrecy}`)}
      </Text>
    </div>
  );
}
