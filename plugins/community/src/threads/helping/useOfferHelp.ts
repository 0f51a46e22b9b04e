import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys, useScope } from '../../scope';

/** What a person offers help with; none to take the offer back. */
export interface HelpOffer {
  entityRef: string;
  topics?: string[];
  /** Whether whoever asks may call on them by name. */
  mayBeCalled: boolean;
}

/** Offers help, changes the offer or takes it back. */
export function useOfferHelp() {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const { text } = useScope();
  return useMutation({
    mutationFn: async ({ entityRef, topics, mayBeCalled }: HelpOffer) => {
      if (!topics) {
        await api.threads.withdrawHelp({ entityRef });
        return;
      }
      await api.threads.offerHelp({ entityRef, topics });
      await (mayBeCalled
        ? api.threads.unmuteCalls({})
        : api.threads.muteCalls({}));
    },
    onSuccess: () =>
      client.invalidateQueries({ queryKey: [...communityKeys.homes, text] }),
  });
}
