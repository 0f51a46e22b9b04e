import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  HackathonView,
  PairToCompare,
} from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../../api';
import { communityKeys } from '../../../scope';

/**
 * The two projects that the reader is to compare, one pair after the other. Only
 * an answer brings the next pair, so that nothing is exchanged under their hand.
 */
export function usePair(hackathon: Pick<HackathonView, 'id' | 'day'>) {
  const { id, day } = hackathon;
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const queryKey = communityKeys.pairToCompare(id, day);
  const [last, setLast] = useState<PairToCompare['pair']>();
  const [again, setAgain] = useState<PairToCompare['pair']>();
  const asked = useQuery({
    queryKey,
    queryFn: () => api.events.pairToCompare({ id, day }),
    staleTime: Infinity,
    // It is asked for anew whenever somebody begins.
    gcTime: 0,
  });
  const pair = again ?? asked.data?.pair ?? [];
  const answer = useMutation({
    mutationFn: (better: string | null) =>
      api.events.compareProjects({
        id,
        day,
        one: pair[0].id,
        other: pair[1].id,
        better,
      }),
    onSuccess: next => {
      client.setQueryData<PairToCompare>(queryKey, next);
      setLast(pair);
      setAgain(undefined);
      void client.invalidateQueries({ queryKey: communityKeys.hackathons(id) });
    },
  });
  return {
    asked,
    pair,
    say: (better: string | null) => {
      if (pair.length === 2 && !answer.isPending) answer.mutate(better);
    },
    isPending: answer.isPending,
    /** What is being said. */
    saying: answer.variables,
    error: answer.error,
    /** Shows the last pair once more; the last word about it counts. */
    again:
      last && !again
        ? () => {
            answer.reset();
            setAgain(last);
          }
        : undefined,
  };
}
