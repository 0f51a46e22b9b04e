import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HackathonView } from '@platform-community/backstage-plugin-community-common';
import { useTellError } from '../../ui/useTellError';
import { hackathonTranslationRef } from './translation';
import { useHackathonAct } from './useHackathonAct';

/** Does something to a hackathon with one press, and tells when it is refused. */
export function useActNow(hackathon: Pick<HackathonView, 'id' | 'day'>) {
  const { t } = useTranslationRef(hackathonTranslationRef);
  const tellError = useTellError();
  const act = useHackathonAct(hackathon, {
    onRefused: error => tellError(error, t('refused')),
  });
  return { act: act.mutate, isPending: act.isPending };
}
