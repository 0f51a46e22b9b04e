import {
  contract,
  type CommunityApi,
} from '@platform-community/backstage-plugin-community-common';

/** The methods a test answers itself, by room. */
export type CommunityApiOverrides = {
  [Room in keyof CommunityApi]?: Partial<CommunityApi[Room]>;
};

/**
 * A client for tests. What the test does not answer itself is refused loudly,
 * so that no request goes unnoticed.
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
      ...overrides[room as keyof CommunityApi],
    },
  ]);
  return Object.fromEntries(rooms) as CommunityApi;
}
