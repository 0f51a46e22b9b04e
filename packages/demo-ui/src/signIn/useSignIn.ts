import {
  discoveryApiRef,
  useApi,
  type SignInPageProps,
} from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { DemoIdentity } from './DemoIdentity';
import { isRefusal } from './isRefusal';
import { forgetPerson, rememberedPerson, rememberPerson } from './person';

/** Signs in whoever was signed in before, or else whoever is chosen. */
export function useSignIn(onSignInSuccess: SignInPageProps['onSignInSuccess']) {
  const discoveryApi = useApi(discoveryApiRef);
  const [busy, setBusy] = useState(() => rememberedPerson());
  const [error, setError] = useState<Error>();

  const signInAs = useCallback(
    async (ref: string) => {
      setBusy(ref);
      setError(undefined);
      try {
        const identity = await DemoIdentity.signIn(ref, discoveryApi);
        rememberPerson(ref);
        onSignInSuccess(identity);
      } catch (thrown) {
        const problem = toError(thrown);
        if (isRefusal(problem)) forgetPerson();
        setError(problem);
        setBusy(undefined);
      }
    },
    [discoveryApi, onSignInSuccess],
  );

  const resumed = useRef(false);
  useEffect(() => {
    const person = rememberedPerson();
    if (!person || resumed.current) return;
    resumed.current = true;
    signInAs(person);
  }, [signInAs]);

  return { busy, error, signInAs };
}
