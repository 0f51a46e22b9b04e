import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { useRefreshTerms } from './useRefreshTerms';

type Appointment = Parameters<CommunityApi['catalysts']['propose']>[0];

/** Asks somebody to become a catalyst; oneself is appointed without a question. */
export function useAppoint() {
  const api = useApi(communityApiRef);
  const refresh = useRefreshTerms();
  return useMutation({
    mutationFn: async (
      appointment: Appointment & { isSelf: boolean },
    ): Promise<unknown> => {
      const { isSelf, note, person, ...rest } = appointment;
      return isSelf
        ? api.catalysts.appoint(rest)
        : api.catalysts.propose({ ...rest, person, note });
    },
    onSuccess: () => void refresh(),
  });
}
