import type { ReactNode } from 'react';
import { discoveryApiRef } from '@backstage/core-plugin-api';
import { TestApiProvider } from '@backstage/test-utils';
import { renderHook, waitFor } from '@testing-library/react';
import { rememberedPerson, rememberPerson } from './person';
import { useSignIn } from './useSignIn';

const ada = 'user:default/ada';
const fetched = jest.spyOn(global, 'fetch');

afterEach(() => {
  localStorage.clear();
  fetched.mockReset();
});
afterAll(() => fetched.mockRestore());

/** The sign-in page of somebody who was signed in when they left. */
function resume() {
  rememberPerson(ada);
  const signedIn = jest.fn();
  const { result } = renderHook(() => useSignIn(signedIn), {
    wrapper: (props: { children: ReactNode }) => (
      <TestApiProvider
        apis={[[discoveryApiRef, { getBaseUrl: async () => 'http://auth' }]]}
      >
        {props.children}
      </TestApiProvider>
    ),
  });
  return { result, signedIn };
}

function answer(status: number, body: unknown) {
  return async () => new Response(JSON.stringify(body), { status });
}

describe('signing in again', () => {
  it('goes on as whoever was signed in', async () => {
    fetched.mockImplementation(
      answer(200, { profile: {}, backstageIdentity: { token: 'ey' } }),
    );
    const { signedIn } = resume();
    await waitFor(() => expect(signedIn).toHaveBeenCalledTimes(1));
    expect(rememberedPerson()).toBe(ada);
  });

  it.each([
    [
      'is cut off by a reload',
      async () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    ['finds the backend not ready', answer(503, {})],
  ])('is tried again later where it %s', async (_, doFetch) => {
    fetched.mockImplementation(doFetch);
    const { result, signedIn } = resume();
    await waitFor(() => expect(result.current.error).toBeDefined());
    expect(result.current.busy).toBeUndefined();
    expect(signedIn).not.toHaveBeenCalled();
    expect(rememberedPerson()).toBe(ada);
  });

  it('forgets whom the backend does not let in', async () => {
    fetched.mockImplementation(
      answer(401, { error: { name: 'AuthenticationError', message: 'Who?' } }),
    );
    const { result } = resume();
    await waitFor(() => expect(result.current.error).toBeDefined());
    expect(rememberedPerson()).toBeUndefined();
  });
});
