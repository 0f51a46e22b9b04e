import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import { useClosing } from '../../../ui/useClosing';
import { useAgendaAct } from '../useAgendaAct';

/** Does to an agenda what a dialog is about; see {@link useClosing}. */
export function useDialogAct(
  agenda: AgendaView,
  options: { onClose: () => void; done?: string },
) {
  return useClosing(useAgendaAct(agenda), options);
}
