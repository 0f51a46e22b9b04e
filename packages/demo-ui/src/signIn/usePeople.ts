import { discoveryApiRef, useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useEffect, useState } from 'react';
import { fetchPeople, type People } from './fetchPeople';

const typingPause = 200;
const catalogPause = 2000;

/**
 * Follows what is being typed, and asks again for as long as the catalog of a
 * fresh start is still filling up.
 */
export function usePeople(text: string) {
  const discoveryApi = useApi(discoveryApiRef);
  const [answer, setAnswer] = useState<People>();
  const [error, setError] = useState<Error>();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const ask = async () => {
      let again = true;
      try {
        const people = await fetchPeople(discoveryApi, text);
        if (over) return;
        setAnswer(people);
        setError(undefined);
        again = people.loading;
      } catch (thrown) {
        if (over) return;
        setError(toError(thrown));
      }
      if (again) timer = setTimeout(ask, catalogPause);
    };
    timer = setTimeout(ask, text ? typingPause : 0);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [discoveryApi, text]);

  return { answer, error };
}
