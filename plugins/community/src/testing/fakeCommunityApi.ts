import {
  contract,
  type CommunityApi,
} from '@platform-community/backstage-plugin-community-common';
import { anAgenda } from './builders';

/** The methods a test answers itself, by room. */
export type CommunityApiOverrides = {
  [Room in keyof CommunityApi]?: Partial<CommunityApi[Room]>;
};

/** What every page of an event asks for: an agenda on which there is nothing. */
const answered: CommunityApiOverrides = {
  events: {
    agenda: async ({ id, day }) => anAgenda({ id, ...(day && { day }) }),
  },
};

/**
 * A client for tests. What neither the test nor {@link answered} answers is
 * refused loudly, so that no request goes unnoticed.
 */
export function fakeCommunityApi(
  overrides: CommunityApiOverrides = {},
): CommunityApi {
  const rooms = Object.entries(contract).map(([room, endpoints]) => [
    room,
    {
      ...Object.fromEntries(
        Object.keys(endpoints).map(name => [
          name,
          async () => {
            throw new Error(`This test does not answer ${room}.${name}`);
          },
        ]),
      ),
      ...answered[room as keyof CommunityApi],
      ...overrides[room as keyof CommunityApi],
    },
  ]);
  return Object.fromEntries(rooms) as CommunityApi;
}
