import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  Attendance,
  EventView,
  RsvpAnswer,
} from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { communityKeys } from '../scope';
import { useEventCache, whichEvent } from './useEventCache';
import { answeredOf, withRsvp, type Answered } from './withRsvp';

/** Of a series: this occurrence, or all to come. */
export type RsvpScope = 'this' | 'all';

/** What the reader says; without an answer they take back what they said. */
export interface Said {
  answer?: RsvpAnswer;
  attendance?: Attendance;
  which: RsvpScope;
}

/**
 * Says whether the reader is coming, or takes the answer back. It appears at
 * once. Presses in quick succession are sent one after the other, and only the
 * answer to the last of them is shown; when that one is refused, the occurrences
 * go back to what the server said last.
 */
export function useRsvp(
  event: EventView,
  options: { onRefused: (error: Error) => void },
) {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const cache = useEventCache();
  const settled = useRef(new Map<string, Answered>());
  const ofSeries = useRef<RsvpAnswer>();
  const { id, series } = event;
  const which = whichEvent(event);
  const mutationKey = ['community', 'rsvp', id, event.day];
  const isLast = () => client.isMutating({ mutationKey }) === 1;

  const rsvp = useMutation({
    mutationKey,
    // One line for the whole series: an answer for all is about each.
    scope: { id: `community:rsvp:${id}` },
    mutationFn: ({ answer, attendance, which: scope }: Said) => {
      const chosen = series && { day: event.day, which: scope };
      return answer
        ? api.events.rsvp({ id, ...chosen, answer, attendance })
        : api.events.withdrawRsvp({ id, ...chosen });
    },
    onMutate: ({ answer, attendance, which: scope }) => {
      const meant = scope === 'all' ? { id } : which;
      if (isLast()) {
        settled.current.clear();
        ofSeries.current = cache.seriesRsvp(id);
      }
      for (const shown of cache.find(meant)) {
        if (!settled.current.has(shown.day)) {
          settled.current.set(shown.day, answeredOf(shown));
        }
      }
      const now = Date.now();
      cache.change(meant, before =>
        before.can.rsvp
          ? {
              ...withRsvp(before, answer, { attendance, now }),
              ...(series && scope === 'all' && { seriesRsvp: answer }),
            }
          : before,
      );
    },
    onSuccess: (detail, said) => {
      settled.current.set(detail.event.day, answeredOf(detail.event));
      // Who goes to a hackathon may judge it.
      void client.invalidateQueries({ queryKey: communityKeys.hackathons(id) });
      ofSeries.current = detail.event.seriesRsvp;
      if (!isLast()) return;
      cache.accept(detail);
      if (series && said.which === 'all') void cache.refreshAround(detail);
    },
    onError: (error, said) => {
      if (!isLast()) return;
      for (const [day, before] of settled.current) {
        cache.change(series ? { id, day } : { id }, shown => ({
          ...shown,
          ...before,
          ...(said.which === 'all' && { seriesRsvp: ofSeries.current }),
        }));
      }
      options.onRefused(error);
    },
  });

  return { say: rsvp.mutate };
}
