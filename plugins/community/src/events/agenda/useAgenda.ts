import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';
import { agendaLine } from './agendaLine';

/** How often an app without signals asks, in milliseconds. */
const everySoOften = 10_000;

/**
 * The agenda of an occurrence; without a day, of the next one or the last.
 *
 * @param options - `follows`: it is watched as it goes, which an app without
 *   signals has to ask for, as long as the page is in sight
 */
export function useAgenda(
  which: { id: string; day?: string },
  options: { follows?: boolean } = {},
) {
  const { id, day } = which;
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const isTold = useApiHolder().get(signalApiRef) !== undefined;
  return useQuery({
    queryKey: communityKeys.agenda(id, day),
    queryFn: () =>
      agendaLine(client, id).read(() => api.events.agenda({ id, day })),
    staleTime: everySoOften,
    refetchInterval: options.follows && !isTold ? everySoOften : false,
  });
}
