import { toastApiRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useApi } from '@backstage/core-plugin-api';
import type { HomeView } from '@platform-community/backstage-plugin-community-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { communityApiRef } from '../api';
import { communityKeys, useScope } from '../scope';
import { communityTranslationRef } from '../translation';
import { useTellError } from '../ui';

/** Watches the community of the scope's entity, or stops; seen at once. */
export function useWatchScope() {
  const api = useApi(communityApiRef);
  const toasts = useApi(toastApiRef);
  const client = useQueryClient();
  const { entityRef, title, text } = useScope();
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();

  const show = (watching: boolean) =>
    client.setQueriesData<HomeView>(
      { queryKey: [...communityKeys.homes, text] },
      home => home && { ...home, viewer: { ...home.viewer, watching } },
    );

  return useMutation({
    mutationFn: async (watching: boolean) => {
      if (!entityRef) return;
      await (watching ? api.home.watch : api.home.unwatch)({ entityRef });
    },
    onMutate: show,
    onSuccess: (_answer, watching) => {
      toasts.post({
        title: t(watching ? 'home.watch.on' : 'home.watch.off', { title }),
        status: 'success',
        timeout: 4_000,
      });
    },
    onError: (error, watching) => {
      show(!watching);
      tellError(error);
    },
  });
}
