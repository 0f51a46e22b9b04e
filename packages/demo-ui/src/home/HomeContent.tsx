import {
  configApiRef,
  identityApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { ActiveCommunities } from './ActiveCommunities';
import styles from './HomeContent.module.css';
import { OwnComponents } from './OwnComponents';

interface HomeContentProps {
  /** A field to search with. */
  search?: ReactNode;
  /** What stands beside: starred entities, pages visited lately. */
  children: ReactNode;
}

/** The first page of the portal: where people talk, and what is one's own. */
export function HomeContent(props: HomeContentProps) {
  const { children, search } = props;
  const identityApi = useApi(identityApiRef);
  const company =
    useApi(configApiRef).getOptionalString('organization.name') ?? 'Backstage';
  const { value: profile } = useAsync(
    () => identityApi.getProfileInfo(),
    [identityApi],
  );
  const name = profile?.displayName?.split(' ')[0];

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Text as="h1" variant="title-medium">
          {name ? `Hello, ${name}` : `Hello`}
        </Text>
        <Text as="p" variant="body-large" color="secondary">
          Everything that is built at {company}, and the people around it.
        </Text>
      </header>
      {search}
      <div className={styles.columns}>
        <div className={styles.main}>
          <ActiveCommunities />
          <OwnComponents />
        </div>
        <div className={styles.aside}>{children}</div>
      </div>
    </div>
  );
}
