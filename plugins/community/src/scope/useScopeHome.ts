import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { noFilters, type ThreadFilters } from './filters';
import { communityKeys } from './keys';
import { useScope } from './ScopeProvider';
import { useHome } from './useHome';

/**
 * What the first screen knows about the scope: its entities, and what the
 * reader may do here. The one that was read last is taken, whatever its filters
 * were, so that coming from it costs no request.
 */
export function useScopeHome() {
  const client = useQueryClient();
  const { text } = useScope();
  const [filters] = useState((): ThreadFilters => {
    const known = client
      .getQueriesData({ queryKey: [...communityKeys.homes, text] })
      .find(([, home]) => home !== undefined);
    return (known?.[0][3] as ThreadFilters | undefined) ?? noFilters;
  });
  return useHome(filters);
}
