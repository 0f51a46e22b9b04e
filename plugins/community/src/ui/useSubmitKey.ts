import { useCallback, useEffect, useRef } from 'react';
import { deviceStorage } from './deviceStorage';
import { newIdempotencyKey } from './useIdempotencyKey';

interface KeptKey {
  key: string;
  since: number;
}

type Keys = Record<string, KeptKey>;

/** Whoever writes the same words again much later means another text. */
const keptFor = 24 * 60 * 60 * 1000;

/**
 * Tells texts apart without keeping a copy of them: a draft that is discarded
 * must leave nothing to read behind. (FNV-1a, 64 bits.)
 */
function digest(content: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(content)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
}

function fresh(keys: Keys): Keys {
  const oldest = Date.now() - keptFor;
  return Object.fromEntries(
    Object.entries(keys).filter(([, { since }]) => since > oldest),
  );
}

/**
 * Keys that make it safe to send a text again: the same text has the same key
 * until it has arrived, and another text has another one. They are kept on the
 * device beside the draft, as a text can be sent again after its form was
 * closed or the page was reloaded.
 *
 * @param place - what is being written, as for the draft
 */
export function useSubmitKey(place: string) {
  const storageKey = `community.sent:${place}`;
  // For a device that keeps nothing.
  const known = useRef<Keys>({});
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const keyOf = useCallback(
    (content: string): string => {
      const kept = deviceStorage.read<Keys>(storageKey);
      const keys = fresh({ ...known.current, ...kept });
      const id = digest(content);
      keys[id] ??= { key: newIdempotencyKey(), since: Date.now() };
      known.current = keys;
      deviceStorage.write(storageKey, keys);
      return keys[id].key;
    },
    [storageKey],
  );

  const arrived = useCallback(
    (content: string) => {
      // The form was left meanwhile, and another may show its draft by now:
      // what is sent from there must still be known as the same text.
      if (!isShown.current) return;
      const kept = deviceStorage.read<Keys>(storageKey);
      const { [digest(content)]: _, ...others } = {
        ...known.current,
        ...kept,
      };
      known.current = others;
      if (Object.keys(others).length > 0) {
        deviceStorage.write(storageKey, others);
      } else {
        deviceStorage.remove(storageKey);
      }
    },
    [storageKey],
  );
  return { keyOf, arrived };
}
