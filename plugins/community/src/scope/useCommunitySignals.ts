import { useCallback, useEffect, useMemo, useState } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  signalChannel,
  type CommunitySignal,
} from '@platform-community/backstage-plugin-community-common';
import {
  useQueryClient,
  type Query,
  type QueryClient,
} from '@tanstack/react-query';
import { createCalmRefresh } from './calmRefresh';
import { communityKeys } from './keys';

/** How many channels one screen listens to. */
const channelLimit = 50;

/** The domain events that put something new into a list. */
const beginnings = /\.(started|created|planned|appointed)$/;

/** What of an event its agenda is about; who comes to it is none of that. */
const changesAgenda = /^(agenda\..*|event\.(changed|cancelled|recorded))$/;

/** What of an event its projects are about. */
const changesHackathon = /^(hackathon\..*|event\.(changed|cancelled))$/;

/** What is of an agenda or of projects alone. */
const isOfPart = /^(agenda|hackathon)\./;

const isPart = ({ queryKey }: Query) =>
  queryKey[3] === 'agenda' || queryKey[3] === 'hackathon';

/**
 * The agendas and projects of events are looked at by all who are there. They are
 * out of date at once, but fetched anew by and by.
 *
 * @param keyOf - of what is fetched, by the id of the event
 */
function useCalm(keyOf: (id: string) => readonly unknown[]) {
  const client = useQueryClient();
  const calm = useMemo(
    () =>
      createCalmRefresh(id =>
        client.invalidateQueries({ queryKey: keyOf(id) }),
      ),
    [client, keyOf],
  );
  useEffect(() => calm.stop, [calm]);
  return useCallback(
    (id: string) => {
      client.invalidateQueries({ queryKey: keyOf(id), refetchType: 'none' });
      calm.tell(id);
    },
    [client, calm, keyOf],
  );
}

/** Whether the reader has it in a list, or has opened or made it themselves. */
function isKnown(client: QueryClient, subject: string): boolean {
  const own = [
    communityKeys.thread(subject),
    communityKeys.event(subject),
    communityKeys.election(subject),
  ].flatMap(queryKey => client.getQueriesData({ queryKey }));
  if (own.some(([, data]) => data !== undefined)) return true;
  const lists = [
    ...client.getQueriesData<unknown>({ queryKey: communityKeys.homes }),
    ...client.getQueriesData<unknown>({ queryKey: communityKeys.moreThreads }),
  ];
  return lists.some(([, data]) =>
    Boolean(data && JSON.stringify(data).includes(`"${subject}"`)),
  );
}

/**
 * Listens to what happens in the communities of some entities. A single thread
 * or event is fetched anew at once, an agenda and projects within seconds. A list is not:
 * `fresh` counts what is new in it, and `show` fetches it when the reader wants
 * it, so that nothing jumps under their hand.
 *
 * @param options - `onThread` is told of each thread that changed, to bring its
 *   row in a list up to date
 *
 * Signals are optional: without them in the app, nothing happens here.
 */
export function useCommunitySignals(
  entityRefs: readonly string[],
  options: { onThread?: (id: string) => void } = {},
) {
  const { onThread } = options;
  const signals = useApiHolder().get(signalApiRef);
  const client = useQueryClient();
  const refreshAgenda = useCalm(communityKeys.agendas);
  const refreshHackathon = useCalm(communityKeys.hackathons);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const channels = useMemo(
    () => [...new Set(entityRefs)].sort().slice(0, channelLimit).join(' '),
    [entityRefs],
  );

  useEffect(() => {
    if (!signals || !channels) return undefined;
    const told = new Set<string>();
    const listen = (message: unknown) => {
      const { id, room, subject, type } = message as CommunitySignal;
      if (told.has(id)) return;
      told.add(id);
      const invalidate = (queryKey: readonly unknown[]) =>
        client.invalidateQueries({ queryKey });
      if (room === 'threads') {
        invalidate(communityKeys.thread(subject));
        onThread?.(subject);
      }
      if (room === 'events') {
        if (changesAgenda.test(type)) refreshAgenda(subject);
        if (changesHackathon.test(type)) refreshHackathon(subject);
        if (!isOfPart.test(type)) {
          client.invalidateQueries({
            queryKey: communityKeys.event(subject),
            predicate: query => !isPart(query),
          });
          invalidate(communityKeys.allEvents);
        }
      }
      if (room === 'elections') {
        invalidate(communityKeys.election(subject));
        invalidate(communityKeys.allElections);
      }
      if (room === 'catalysts') invalidate(communityKeys.allCatalysts);
      if (beginnings.test(type) && !isKnown(client, subject)) {
        setFresh(before => new Set(before).add(subject));
      }
    };
    const subscriptions = channels
      .split(' ')
      .map(ref => signals.subscribe(signalChannel(ref), listen));
    return () => subscriptions.forEach(one => one.unsubscribe());
  }, [signals, channels, client, onThread, refreshAgenda, refreshHackathon]);

  const show = useCallback(async () => {
    setFresh(new Set());
    client.removeQueries({ queryKey: communityKeys.moreThreads });
    await client.invalidateQueries({ queryKey: communityKeys.homes });
  }, [client]);

  // Asked again here: the signal of what one did oneself may come before its
  // answer does.
  const unknown = [...fresh].filter(subject => !isKnown(client, subject));
  return { fresh: unknown.length, show };
}
