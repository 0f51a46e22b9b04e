import { useCallback, useRef } from 'react';
import { useIdempotencyKey } from '../ui';

/**
 * Keys that make it safe to send a text again: the same text has the same key
 * until it has arrived, and another text has another one.
 */
export function useSubmitKey() {
  const { key } = useIdempotencyKey();
  const count = useRef(0);
  const keys = useRef(new Map<string, string>());

  const keyOf = useCallback(
    (content: string) => {
      const known = keys.current.get(content);
      if (known) return known;
      count.current += 1;
      const made = `${key}.${count.current}`;
      keys.current.set(content, made);
      return made;
    },
    [key],
  );
  const arrived = useCallback((content: string) => {
    keys.current.delete(content);
  }, []);
  return { keyOf, arrived };
}
