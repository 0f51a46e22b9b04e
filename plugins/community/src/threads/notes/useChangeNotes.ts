import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';

/** What can be done to the notes on a thread. */
export type NoteChange =
  | { act: 'write'; body: string; idempotencyKey: string }
  | { act: 'edit'; id: string; body: string }
  | { act: 'delete'; id: string };

/** Writes, edits or erases a note. */
export function useChangeNotes(threadId: string) {
  const api = useApi(communityApiRef).threads;
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: NoteChange) => {
      if (change.act === 'write') {
        const { body, idempotencyKey } = change;
        await api.writeNote({ id: threadId, body, idempotencyKey });
      } else if (change.act === 'edit') {
        await api.editNote({ id: change.id, body: change.body });
      } else {
        await api.deleteNote({ id: change.id });
      }
    },
    onSettled: () =>
      client.invalidateQueries({ queryKey: communityKeys.notes(threadId) }),
  });
}
