import { useMemo } from 'react';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { useCommunitySignals, useScope } from '../../scope';
import { useFollowThreads } from '../useFollowThreads';

/** Keeps the threads that are shown up to date where they stand. */
export function useFollowShown(threads: readonly ThreadView[]): void {
  const { entityRef } = useScope();
  const follow = useFollowThreads();
  const refs = [
    ...(entityRef ? [entityRef] : []),
    ...threads.map(thread => thread.entityRef),
  ];
  const known = [...new Set(refs)].sort().join(' ');
  const entityRefs = useMemo(() => known.split(' ').filter(Boolean), [known]);
  useCommunitySignals(entityRefs, { onThread: follow });
}
