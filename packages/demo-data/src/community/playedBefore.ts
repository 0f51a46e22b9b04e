import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import type { Act } from './Act';

/**
 * How many of the acts an earlier run has carried out for certain, because the
 * thread that the last of them starts is there: that run was interrupted.
 */
export async function playedBefore(
  acts: Act[],
  as: (personRef: string, at: Date) => CommunityApi,
): Promise<number> {
  const newest = acts[acts.length - 1];
  const entityRefs = new Set(acts.flatMap(act => act.starts?.entityRef ?? []));
  const there = new Set<string>();
  for (const entityRef of entityRefs) {
    const { items } = await as(newest.by, newest.at).threads.list({
      scope: `entity:${entityRef}`,
      sort: 'new',
      limit: '100',
    });
    for (const { title } of items) there.add(`${entityRef} ${title}`);
  }
  const last = acts.findLastIndex(
    ({ starts }) => starts && there.has(`${starts.entityRef} ${starts.title}`),
  );
  return last + 1;
}
