import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  EventView,
  RsvpAnswer,
} from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { useEventCache } from './useEventCache';
import { withRsvp } from './withRsvp';

/**
 * Says whether the reader is coming, or takes the answer back. It appears at
 * once. Presses in quick succession are sent one after the other, and only the
 * answer to the last of them is shown; when that one is refused, the event goes
 * back to what the server said last.
 */
export function useRsvp(
  event: EventView,
  options: { onRefused: (error: Error) => void },
) {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const cache = useEventCache();
  const settled = useRef(event.rsvp);
  const { id } = event;
  const mutationKey = ['community', 'rsvp', id];
  const isLast = () => client.isMutating({ mutationKey }) === 1;
  const shown = () => cache.find(id) ?? event;

  const rsvp = useMutation({
    mutationKey,
    scope: { id: `community:rsvp:${id}` },
    mutationFn: (answer: RsvpAnswer | undefined) =>
      answer
        ? api.events.rsvp({ id, answer })
        : api.events.withdrawRsvp({ id }),
    onMutate: answer => {
      if (isLast()) settled.current = shown().rsvp;
      cache.change(id, before => withRsvp(before, answer));
    },
    onSuccess: detail => {
      settled.current = detail.event.rsvp;
      if (isLast()) cache.accept(detail);
    },
    onError: error => {
      if (!isLast()) return;
      cache.change(id, before => withRsvp(before, settled.current));
      options.onRefused(error);
    },
  });

  return {
    /** The same answer again takes it back. */
    press: (answer: RsvpAnswer) =>
      rsvp.mutate(shown().rsvp === answer ? undefined : answer),
  };
}
