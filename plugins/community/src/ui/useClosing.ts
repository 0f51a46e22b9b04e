import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { UseMutationResult } from '@tanstack/react-query';

/**
 * Does what a dialog is about: the dialog closes once it is done, and keeps what
 * was typed when it is refused.
 *
 * @param options - `done` is what is said then
 */
export function useClosing<TAct>(
  act: UseMutationResult<unknown, Error, TAct, unknown>,
  options: { onClose: () => void; done?: string },
) {
  const { onClose, done } = options;
  const toasts = useApi(toastApiRef);
  return {
    isPending: act.isPending,
    error: act.error,
    send: (what: TAct) =>
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
