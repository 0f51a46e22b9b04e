import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Ranking } from './rankingMoves';

/**
 * Keeps the focus on the candidate who was moved, who stands in another list
 * then: on the same button where that still leads somewhere, or on another.
 */
export function useKeptFocus(
  field: RefObject<HTMLElement>,
  ranking: Ranking,
): { keepOn: (candidate: string) => void } {
  const moved = useRef<{ candidate: string; control?: string }>();

  useLayoutEffect(() => {
    const { candidate, control } = moved.current ?? {};
    moved.current = undefined;
    if (!candidate || !field.current) return;
    const item = [
      ...field.current.querySelectorAll<HTMLElement>('[data-candidate]'),
    ].find(one => one.dataset.candidate === candidate);
    const buttons = [
      ...(item?.querySelectorAll<HTMLButtonElement>('button:not([disabled])') ??
        []),
    ];
    const same = buttons.find(
      one => controlOf(one) === control && control !== undefined,
    );
    (same ?? buttons[0])?.focus();
  }, [field, ranking]);

  const keepOn = useCallback((candidate: string) => {
    const control = controlOf(document.activeElement);
    moved.current = { candidate, control };
  }, []);
  return { keepOn };
}

function controlOf(element: Element | null): string | undefined {
  return (
    element?.closest<HTMLElement>('[data-control]')?.dataset.control ??
    undefined
  );
}
