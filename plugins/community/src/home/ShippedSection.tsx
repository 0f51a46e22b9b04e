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
  return (
    <Section
      title={t('home.shipped.title')}
      action={
        threads.length > 0 && (
          <Link href={paths.shipped()} variant="body-small" standalone>
            {t('threads.roadmap.changelog.see')}
          </Link>
        )
      }
    >
      {threads.length === 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('threads.roadmap.changelog.empty')}
        </Text>
      )}
      <ul className={styles.list}>
        {threads.map(thread => (
          <li key={thread.id}>
            <Link href={paths.thread(thread.id)} weight="bold" standalone>
              {thread.title}
            </Link>
            <Text as="div" variant="body-small" color="secondary">
              <When at={thread.shippedAt ?? thread.lastActivityAt} as="date" />{' '}
              · {t('home.shipped.votes', { count: thread.score })}
            </Text>
          </li>
        ))}
      </ul>
      <Link href={paths.roadmap()} variant="body-small" standalone>
        {t('threads.roadmap.see')}
      </Link>
    </Section>
  );
}
