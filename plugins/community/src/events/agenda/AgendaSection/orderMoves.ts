type Order = ReadonlyArray<{ id: string }>;

/** One place up or down in the running order. */
export type Step = 'up' | 'down';

/**
 * Where one step leads to.
 *
 * @returns the item that comes after it then, null for none; nothing where the
 *   step leads nowhere
 */
export function step(
  order: Order,
  id: string,
  how: Step,
): string | null | undefined {
  const at = order.findIndex(item => item.id === id);
  if (at < 0) return undefined;
  if (how === 'up') return order[at - 1]?.id;
  if (at === order.length - 1) return undefined;
  return order[at + 2]?.id ?? null;
}

/** The same for an item that is let go before the place of another. */
export function droppedAt(
  order: Order,
  id: string,
  place: number,
): string | null | undefined {
  const at = order.findIndex(item => item.id === id);
  if (at < 0 || place === at || place === at + 1) return undefined;
  return order[place]?.id ?? null;
}

/** The place of an item once it stands before another, the first being 1. */
export function placeAfter(
  order: Order,
  id: string,
  before: string | null,
): number {
  const others = order.filter(item => item.id !== id);
  const at = others.findIndex(item => item.id === before);
  return (at < 0 ? others.length : at) + 1;
}
