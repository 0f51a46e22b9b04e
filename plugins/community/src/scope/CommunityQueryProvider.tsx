import { useState, type PropsWithChildren } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { isRefusal } from '../ui/errorMessage';

/**
 * How the community asks its backend. A refusal (4xx) is an answer and is not
 * asked for again. Nothing is fetched anew because a window got the focus: a
 * list that reorders itself takes the line away that is being read.
 */
export function createCommunityQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, error) => !isRefusal(error) && failures < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** One cache for all that stands below it. */
export function CommunityQueryProvider(props: PropsWithChildren<{}>) {
  const [client] = useState(createCommunityQueryClient);
  return (
    <QueryClientProvider client={client}>{props.children}</QueryClientProvider>
  );
}
