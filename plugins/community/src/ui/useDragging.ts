import { useRef, useState, type PointerEvent } from 'react';

/** Where something that is dragged is let go, in a list of ranks. */
export type Drop =
  | { to: 'pool' }
  /** Before the rank that stands there now, which may be one behind the last. */
  | { to: 'before'; rank: number }
  | { to: 'equal'; rank: number };

/** What of a rank's height, at its upper and lower edge, means before and behind it. */
const edge = 0.3;

/** Where something would land that is let go at a point of the page. */
function dropAt(x: number, y: number, allowsEquals: boolean): Drop | undefined {
  const under = document.elementFromPoint(x, y);
  if (under?.closest('[data-drop-pool]')) return { to: 'pool' };
  const row = under?.closest<HTMLElement>('[data-drop-rank]');
  if (!row) return undefined;
  const rank = Number(row.dataset.dropRank);
  const { top, height } = row.getBoundingClientRect();
  const share = height > 0 ? (y - top) / height : 0;
  if (allowsEquals && share >= edge && share <= 1 - edge) {
    return { to: 'equal', rank };
  }
  return { to: 'before', rank: share < 0.5 ? rank : rank + 1 };
}

/**
 * Dragging what is in an order with a mouse, a pen or a finger. The handle takes the
 * pointer, so that a finger on it does not scroll the page.
 */
export function useDragging(options: {
  allowsEquals: boolean;
  onDrop: (item: string, at: Drop) => void;
}) {
  const { allowsEquals, onDrop } = options;
  const start = useRef<{ x: number; y: number }>();
  const [dragged, setDragged] = useState<{
    item: string;
    by: { x: number; y: number };
    over?: Drop;
  }>();

  const stop = () => {
    start.current = undefined;
    setDragged(undefined);
  };
  return {
    /** How far something is from its place, while it is dragged. */
    offsetOf: (item: string) =>
      dragged?.item === item ? dragged.by : undefined,
    overPool: dragged?.over?.to === 'pool' || undefined,
    /** Which part of a rank something is dragged over. */
    overRank: (rank: number) => {
      const over = dragged?.over;
      if (!over || over.to === 'pool') return undefined;
      if (over.to === 'equal') return over.rank === rank ? 'equal' : undefined;
      if (over.rank === rank) return 'before';
      return over.rank === rank + 1 ? 'behind' : undefined;
    },
    /** What the handle of something listens to. */
    handle: (item: string) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture?.(event.pointerId);
        start.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (!start.current) return;
        const { clientX: x, clientY: y } = event;
        setDragged({
          item,
          by: { x: x - start.current.x, y: y - start.current.y },
          over: dropAt(x, y, allowsEquals),
        });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const isDragged = dragged?.item === item;
        stop();
        if (!isDragged) return;
        const at = dropAt(event.clientX, event.clientY, allowsEquals);
        if (at) onDrop(item, at);
      },
      onPointerCancel: stop,
    }),
  };
}

/** The state of a drag, as what can be dragged takes it. */
export type Dragging = ReturnType<typeof useDragging>;
