import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { useHomeMemory } from '../scope/ScopeProvider';

/** The part of the page that scrolls: which one it is differs between apps. */
function scrollerOf(element: Element): Element | undefined {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? undefined;
}

/**
 * Whoever comes back to the list stands where they left it.
 *
 * @param place - an element of the list
 * @param isReady - the list has its full height
 */
export function useKeptScroll(place: RefObject<Element>, isReady: boolean) {
  const memory = useHomeMemory();

  useLayoutEffect(() => {
    const scrollTop = memory.recall()?.scrollTop;
    const scroller = place.current && scrollerOf(place.current);
    if (isReady && scroller && scrollTop) scroller.scrollTop = scrollTop;
  }, [memory, place, isReady]);

  useEffect(() => {
    if (!isReady) return undefined;
    const keep = () => {
      const scroller = place.current && scrollerOf(place.current);
      if (scroller) memory.keep({ scrollTop: scroller.scrollTop });
    };
    // Scrolling does not bubble; it is caught on its way down.
    document.addEventListener('scroll', keep, { capture: true, passive: true });
    return () =>
      document.removeEventListener('scroll', keep, { capture: true });
  }, [memory, place, isReady]);
}
