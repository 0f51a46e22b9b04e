import { useEffect, useRef } from 'react';

/**
 * Puts the focus into the first text field of a form that has just been asked
 * for. Not for forms that are on a page anyway.
 *
 * @param isWanted - `false` leaves the focus where it is
 */
export function useFirstFocus<T extends HTMLElement = HTMLDivElement>(
  isWanted = true,
) {
  const form = useRef<T>(null);
  useEffect(() => {
    if (!isWanted) return;
    form.current
      ?.querySelector<HTMLElement>('textarea, input:not([type=radio])')
      ?.focus();
  }, [isWanted]);
  return form;
}
