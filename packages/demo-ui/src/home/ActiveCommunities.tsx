import { ResponseErrorPanel } from '@backstage/core-components';
import { Text } from '@backstage/ui';
import { EntityTile } from './EntityTile';
import { HomeSection } from './HomeSection';
import styles from './HomeContent.module.css';
import { useActiveCommunities } from './useActiveCommunities';

/** What people talk about, and where. */
export function ActiveCommunities() {
  const { value: communities, error, loading } = useActiveCommunities();
  if (error) return <ResponseErrorPanel error={error} />;
  return (
    <HomeSection title="Talked about lately" loading={loading}>
      {communities?.length === 0 && (
        <Text as="p" color="secondary">
          Nobody has said anything yet. Open a component and its Community tab,
          and be the first.
        </Text>
      )}
      {communities?.map(({ entityRef, title, latest }) => (
        <EntityTile
          key={entityRef}
          entityRef={entityRef}
          title={title}
          tab="community"
        >
          <Text variant="body-medium" className={styles.words}>
            {latest.title}
          </Text>
          <Text variant="body-small" color="secondary">
            {count(latest.score, 'vote')} ·{' '}
            {count(latest.replyCount, 'reply', 'replies')}
          </Text>
        </EntityTile>
      ))}
    </HomeSection>
  );
}

function count(number: number, one: string, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}
