import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { LabelColor } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';

/** What becomes of a label: a new one, another text, or nothing any more. */
export type LabelChange =
  | {
      create: {
        entityRef: string;
        name: string;
        color: LabelColor;
        description: string;
      };
    }
  | {
      change: {
        id: string;
        name: string;
        color: LabelColor;
        description: string;
      };
    }
  | { delete: { id: string } };

/** Makes, changes or deletes a label; what shows it is asked for again. */
export function useKeepLabel() {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: LabelChange) => {
      if ('create' in change) await api.threads.createLabel(change.create);
      else if ('change' in change) await api.threads.changeLabel(change.change);
      else await api.threads.deleteLabel(change.delete);
    },
    onSuccess: async (_, change) => {
      await client.invalidateQueries({ queryKey: communityKeys.allLabels });
      // A new label is on no thread yet.
      if (!('create' in change)) {
        void client.invalidateQueries({ queryKey: communityKeys.all });
      }
    },
  });
}
