import { useCallback, useEffect, useRef, useState } from 'react';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { deviceStorage as storage } from './deviceStorage';

function storageKey(user: string, place: string): string {
  return `community.draft:${user}:${place}`;
}

export interface Draft<T> {
  value: T;
  setValue: (value: T) => void;
  /** Forgets the draft; belongs after the text has arrived. */
  clear: () => void;
  /** Empties the field while its text is on its way; a reload has it back. */
  setAside: () => void;
  /** Whether this device would still have it after a reload. */
  isSaved: boolean;
}

/**
 * Text that survives a reload: kept on this device for one person and one
 * place, until it is sent.
 *
 * @param place - what is being written, such as `reply:<thread id>`
 * @param empty - the value of an untouched draft, text or an object of texts
 */
export function useDraft<T = string>(place: string, empty: T): Draft<T> {
  const identity = useApi(identityApiRef);
  const [user, setUser] = useState<string>();
  const [value, setLocal] = useState(empty);
  const [isSaved, setSaved] = useState(false);
  // What is typed before the person is known must not be overwritten.
  const touched = useRef(false);
  const latest = useRef({ value, empty });
  latest.current = { value, empty };

  useEffect(() => {
    let gone = false;
    identity.getBackstageIdentity().then(
      ({ userEntityRef }) => !gone && setUser(userEntityRef),
      () => !gone && setUser('unknown'),
    );
    return () => {
      gone = true;
    };
  }, [identity]);

  useEffect(() => {
    if (!user) return;
    const key = storageKey(user, place);
    if (touched.current) {
      setSaved(storage.write(key, latest.current.value));
      return;
    }
    const kept = storage.read<T>(key);
    setLocal(kept ?? latest.current.empty);
    setSaved(kept !== undefined);
  }, [user, place]);

  const setValue = useCallback(
    (next: T) => {
      touched.current = true;
      setLocal(next);
      if (!user) return;
      const key = storageKey(user, place);
      if (JSON.stringify(next) === JSON.stringify(latest.current.empty)) {
        storage.remove(key);
        setSaved(false);
      } else {
        setSaved(storage.write(key, next));
      }
    },
    [user, place],
  );

  const clear = useCallback(() => {
    touched.current = false;
    setLocal(latest.current.empty);
    setSaved(false);
    if (user) storage.remove(storageKey(user, place));
  }, [user, place]);

  const setAside = useCallback(() => setLocal(latest.current.empty), []);

  return { value, setValue, clear, setAside, isSaved };
}
