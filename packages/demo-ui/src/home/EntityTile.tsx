import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './HomeContent.module.css';

interface EntityTileProps {
  entityRef: string;
  title: string;
  /** A tab of the entity page to open. */
  tab?: string;
  children: ReactNode;
}

/** A card that opens an entity page. */
export function EntityTile(props: EntityTileProps) {
  const { entityRef, title, tab, children } = props;
  const entityLink = useRouteRef(entityRouteRef);
  const page = entityLink(parseEntityRef(entityRef));
  return (
    <Card
      href={tab ? `${page}/${tab}` : page}
      label={title}
      className={styles.tile}
    >
      <CardBody>
        <Flex direction="column" gap="1">
          <Text variant="body-medium" weight="bold" className={styles.words}>
            {title}
          </Text>
          {children}
        </Flex>
      </CardBody>
    </Card>
  );
}
