import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { communityKeys, useScope } from '../scope';

/** The catalysts of the scope, those before included. */
export function useTerms() {
  const api = useApi(communityApiRef);
  const { text } = useScope();
  return useQuery({
    queryKey: communityKeys.catalysts(text, 'history'),
    queryFn: () => api.catalysts.list({ scope: text, history: 'true' }),
  });
}
