import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import {
  formatScope,
  limits,
} from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../api';
import { communityKeys, useScope } from '../../scope';

/** So long the typing must rest before the server is asked. */
const pauseMs = 250;

/**
 * What a new thread with this title may repeat, asked for once the typing rests.
 * Only the answer to the last title counts; while it is awaited, what was found
 * before stays.
 *
 * @param entityRef - what the new thread is about
 *
 * @returns nothing while nothing was asked for, or could be found out
 */
export function useSimilar(title: string, entityRef: string) {
  const api = useApi(communityApiRef);
  const place = useScope();
  // A system stands for its parts; on a page of many, one was chosen.
  const scope =
    place.entityRef === entityRef
      ? place.text
      : formatScope({ of: 'entity', entityRef });
  const typed = title.trim().replace(/\s+/g, ' ');
  const [rested, setRested] = useState(typed);

  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);

  const isLong = (words: string) => words.length >= limits.title.min;
  const { data } = useQuery({
    queryKey: communityKeys.similar(scope, rested),
    queryFn: () => api.threads.similar({ scope, title: rested }),
    enabled: isLong(rested),
    staleTime: 60_000,
    // Nobody is told when this fails: a thread can be started without it.
    retry: false,
    placeholderData: keepPreviousData,
  });
  return isLong(typed) && isLong(rested) ? data : undefined;
}
