import type {
  HackathonView,
  ProjectView,
} from '@platform-community/backstage-plugin-community-common';
import { useClosing } from '../../../ui/useClosing';
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

/** Does to a hackathon what a dialog is about; see {@link useClosing}. */
export function useDialogAct(
  hackathon: HackathonView,
  options: { onClose: () => void; done?: string },
) {
  return useClosing(useHackathonAct(hackathon), options);
}
