import { useEffect, useState } from 'react';

const pause = 150;

/** A value once it has not changed for a moment, as when the typing rests. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
