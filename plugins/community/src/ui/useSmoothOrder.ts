import { useLayoutEffect, useRef, type RefObject } from 'react';

const took = { duration: 300, easing: 'ease-out' };

/**
 * Lets the children of a list glide to their new places when their order
 * changes, so that the eye can follow. Whoever asked their system for less
 * motion sees them there at once.
 *
 * @param order - another one whenever the order is another
 */
export function useSmoothOrder(
  list: RefObject<HTMLElement>,
  order: string,
): void {
  const places = useRef(new Map<Element, number>());

  useLayoutEffect(() => {
    const children = [...(list.current?.children ?? [])];
    const start = list.current?.getBoundingClientRect().top ?? 0;
    const before = places.current;
    places.current = new Map(
      children.map(child => [child, child.getBoundingClientRect().top - start]),
    );
    const isCalm = window.matchMedia?.(
      '(prefers-reduced-motion: reduce)',
    ).matches;
    if (isCalm) return;
    for (const [child, top] of places.current) {
      const way = (before.get(child) ?? top) - top;
      if (way === 0) continue;
      child.animate?.(
        [{ transform: `translateY(${way}px)` }, { transform: 'none' }],
        took,
      );
    }
  }, [list, order]);
}
