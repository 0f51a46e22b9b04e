import { Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DeclaredCatalystView,
  Entities,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { useEntityHref } from '../scope';
import { communityTranslationRef } from '../translation';
import { Person } from '../ui/Person';
import { useTermPlace } from './useTermPlace';
import styles from './TermRow.module.css';

/**
 * A catalyst whom the entity's own file names. There is nothing to do about it
 * here: whoever changes the file changes that.
 */
export function DeclaredCatalyst(props: {
  declared: DeclaredCatalystView;
  people: People;
  entities: Entities;
}) {
  const { declared, people, entities } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const place = useTermPlace()(declared, entities);
  const entityHref = useEntityHref();
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Person personRef={declared.person} people={people} size="medium" />
        <Text as="p" color="secondary" className={styles.focus}>
          {t('catalysts.declared')}
        </Text>
        {place && (
          <dl className={styles.facts}>
            <div className={styles.fact}>
              <dt>{t('catalysts.page.entity')}</dt>
              <dd className={styles.value}>
                <Link
                  href={entityHref(declared.entityRef)}
                  variant="body-small"
                >
                  {place}
                </Link>
              </dd>
            </div>
          </dl>
        )}
      </div>
    </li>
  );
}
