import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import { Section } from '../ui/Section';
import { useCatalystRights } from './useCatalystRights';
import styles from './RightsSection.module.css';

/** What catalysts may do here, and what is left to owners. */
export function RightsSection() {
  const { t } = useTranslationRef(communityTranslationRef);
  const rights = useCatalystRights().data;
  if (!rights) return null;
  const theirs = rights.filter(({ may }) => may);
  const others = rights.filter(({ may }) => !may);
  const list = (items: typeof rights, label: string) => (
    <ul className={styles.rights} aria-label={label}>
      {items.map(({ right }) => (
        <li key={right}>
          <Text variant="body-small">
            {t(`catalysts.rights.allows.${right}`)}
          </Text>
        </li>
      ))}
    </ul>
  );
  return (
    <Section title={t('catalysts.rights.title')}>
      {theirs.length === 0 ? (
        <Text as="p" color="secondary" className={styles.words}>
          {t('catalysts.rights.none')}
        </Text>
      ) : (
        list(theirs, t('catalysts.rights.title'))
      )}
      {theirs.length > 0 && others.length > 0 && (
        <>
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.words}
          >
            {t('catalysts.rights.leftToOwners')}
          </Text>
          {list(others, t('catalysts.rights.leftToOwners'))}
        </>
      )}
    </Section>
  );
}
