import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HackathonView } from '@platform-community/backstage-plugin-community-common';
import { EmptyState } from '../../../ui/EmptyState';
import { hackathonTranslationRef } from '../translation';
import styles from './Hackathon.module.css';

/** Invites to start the first project, where the reader may, beside the button for it. */
export function EmptyHackathon(props: { hackathon: HackathonView }) {
  const { t } = useTranslationRef(hackathonTranslationRef);
  if (props.hackathon.can.start) {
    return <EmptyState title={t('empty.title')} text={t('empty.text')} />;
  }
  return (
    <Text as="p" color="secondary" className={styles.words}>
      {t('empty.closed')}
    </Text>
  );
}
