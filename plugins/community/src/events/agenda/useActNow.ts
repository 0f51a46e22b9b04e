import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from './translation';
import { useTellError } from '../../ui/useTellError';
import { useAgendaAct } from './useAgendaAct';

/** Does something to an agenda with one press, and tells when it is refused. */
export function useActNow(agenda: Pick<AgendaView, 'id' | 'day'>) {
  const { t } = useTranslationRef(agendaTranslationRef);
  const tellError = useTellError();
  const act = useAgendaAct(agenda, {
    onRefused: error => tellError(error, t('refused')),
  });
  return { act: act.mutate, isPending: act.isPending };
}
