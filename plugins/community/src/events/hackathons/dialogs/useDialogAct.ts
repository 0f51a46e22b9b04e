import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import type {
  HackathonView,
  ProjectView,
} from '@platform-community/backstage-plugin-community-common';
import type { HackathonAct } from '../hackathonActs';
import { useHackathonAct } from '../useHackathonAct';

/** Props of a dialog about a hackathon as a whole. */
export interface HackathonDialogProps {
  hackathon: HackathonView;
  onClose: () => void;
}

/** Props of a dialog about a project. */
export interface ProjectDialogProps extends HackathonDialogProps {
  project: ProjectView;
}

/**
 * Does to a hackathon what a dialog is about: the dialog closes once it is done,
 * and keeps what was typed when it is refused.
 *
 * @param options - `done` is what is said then
 */
export function useDialogAct(
  hackathon: HackathonView,
  options: { onClose: () => void; done?: string },
) {
  const { onClose, done } = options;
  const toasts = useApi(toastApiRef);
  const act = useHackathonAct(hackathon);
  return {
    isPending: act.isPending,
    error: act.error,
    send: (what: HackathonAct) =>
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
