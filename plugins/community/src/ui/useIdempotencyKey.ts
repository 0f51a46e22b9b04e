import { useCallback, useState } from 'react';

/** Made without `crypto.randomUUID`, which browsers keep for https. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A key that makes a write safe to repeat. It stays the same until `renew` is
 * called, which belongs after the write has succeeded: what is sent again after
 * a lost answer must not be written twice.
 */
export function useIdempotencyKey(): { key: string; renew: () => void } {
  const [key, setKey] = useState(newIdempotencyKey);
  const renew = useCallback(() => setKey(newIdempotencyKey()), []);
  return { key, renew };
}
