import { stringifyEntityRef } from '@backstage/catalog-model';
import { ResponseErrorPanel } from '@backstage/core-components';
import { Text } from '@backstage/ui';
import { EntityTile } from './EntityTile';
import { HomeSection } from './HomeSection';
import styles from './HomeContent.module.css';
import { useOwnComponents } from './useOwnComponents';

/** What the person's teams look after; nothing where they own nothing. */
export function OwnComponents() {
  const { value: components, error, loading } = useOwnComponents();
  if (error) return <ResponseErrorPanel error={error} />;
  if (components?.length === 0) return null;
  return (
    <HomeSection title="Your components" loading={loading}>
      {components?.map(entity => (
        <EntityTile
          key={stringifyEntityRef(entity)}
          entityRef={stringifyEntityRef(entity)}
          title={entity.metadata.title ?? entity.metadata.name}
        >
          <Text variant="body-small" color="secondary" className={styles.words}>
            {entity.metadata.description}
          </Text>
        </EntityTile>
      ))}
    </HomeSection>
  );
}
