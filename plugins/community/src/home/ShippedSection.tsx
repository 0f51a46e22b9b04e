import { Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../scope';
import { communityTranslationRef } from '../translation';
import { Section, When } from '../ui';
import styles from './ShippedSection.module.css';

/** What became of what people asked for. */
export function ShippedSection(props: { threads: readonly ThreadView[] }) {
  const { threads } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  if (threads.length === 0) return null;
  return (
    <Section title={t('home.shipped.title')}>
      <ul className={styles.list}>
        {threads.map(thread => (
          <li key={thread.id}>
            <Link href={paths.thread(thread.id)} weight="bold" standalone>
              {thread.title}
            </Link>
            <Text as="div" variant="body-small" color="secondary">
              <When at={thread.lastActivityAt} as="date" /> ·{' '}
              {t('home.shipped.votes', { count: thread.score })}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
