import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { useRefreshTerms } from './useRefreshTerms';

type Appointment = Parameters<CommunityApi['catalysts']['appoint']>[0];

/** Appoints a catalyst. */
export function useAppoint() {
  const api = useApi(communityApiRef);
  const refresh = useRefreshTerms();
  return useMutation({
    mutationFn: (appointment: Appointment) =>
      api.catalysts.appoint(appointment),
    onSuccess: () => void refresh(),
  });
}
