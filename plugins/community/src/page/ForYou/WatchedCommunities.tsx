import { ButtonIcon, Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Entities } from '@platform-community/backstage-plugin-community-common';
import { RiEyeOffLine } from '@remixicon/react';
import { communityTranslationRef } from '../../translation';
import { Section } from '../../ui';
import { entityTitle } from '../../ui/entityTitle';
import { usePageScopeHref } from '../usePageScopeHref';
import { useUnwatchEntity } from './useUnwatchEntity';
import styles from './ForYou.module.css';

export interface WatchedCommunitiesProps {
  entityRefs: string[];
  entities: Entities;
}

/** The entities whose communities the reader is told about, and the way out. */
export function WatchedCommunities(props: WatchedCommunitiesProps) {
  const { entityRefs, entities } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const hrefOf = usePageScopeHref();
  const unwatch = useUnwatchEntity();
  return (
    <Section title={t('page.forYou.communities')}>
      {entityRefs.length === 0 ? (
        <Text as="p" color="secondary" className={styles.nothing}>
          {t('page.forYou.communitiesEmpty')}
        </Text>
      ) : (
        <ul className={styles.list}>
          {entityRefs.map(ref => {
            const title = entityTitle(entities, ref);
            return (
              <li key={ref} className={styles.watched}>
                <Link href={hrefOf(ref)} standalone className={styles.name}>
                  {title}
                </Link>
                <ButtonIcon
                  size="small"
                  variant="tertiary"
                  icon={<RiEyeOffLine aria-hidden />}
                  aria-label={t('page.forYou.unwatch', { title })}
                  onPress={() => unwatch.mutate(ref)}
                />
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
