import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ElectionDetail } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { communityKeys } from '../scope';

/** The server moves elections on every few seconds; this long after the instant they have. */
const grace = 6_000;
const longest = 15 * 60_000;

/**
 * How long to wait before an election is asked for again, because its phase
 * ends: nobody may be left with a ballot that is closed, with or without signals.
 */
export function untilItMoves(
  detail: ElectionDetail | undefined,
  now: number,
): number | false {
  const at = detail?.election.movesOnAt;
  if (!at) return false;
  return Math.min(Math.max(Date.parse(at) - now, 0) + grace, longest);
}

/** An election: its plan, who stands and what came of it. */
export function useElection(id: string) {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: communityKeys.election(id),
    queryFn: () => api.elections.get({ id }),
    refetchInterval: query => untilItMoves(query.state.data, Date.now()),
  });
}
