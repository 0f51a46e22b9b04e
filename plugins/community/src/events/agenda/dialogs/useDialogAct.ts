import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import type { AgendaAct } from '../agendaActs';
import { useAgendaAct } from '../useAgendaAct';

/**
 * Does to an agenda what a dialog is about: the dialog closes once it is done,
 * and keeps what was typed when it is refused.
 *
 * @param options - `done` is what is said then
 */
export function useDialogAct(
  agenda: AgendaView,
  options: { onClose: () => void; done?: string },
) {
  const { onClose, done } = options;
  const toasts = useApi(toastApiRef);
  const act = useAgendaAct(agenda);
  return {
    isPending: act.isPending,
    error: act.error,
    send: (what: AgendaAct) =>
      act.mutate(what, {
        onSuccess: () => {
          if (done) {
            toasts.post({ title: done, status: 'success', timeout: 5_000 });
          }
          onClose();
        },
      }),
  };
}
