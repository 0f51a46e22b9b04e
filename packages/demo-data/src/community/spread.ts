/**
 * Instants between two others, for people who come one by one: many soon after
 * the start, then fewer and fewer. The same every time.
 */
export function spread(count: number, from: Date, to: Date): Date[] {
  const span = to.getTime() - from.getTime();
  return Array.from({ length: count }, (_, i) => {
    const part = (i + 1) / (count + 1);
    return new Date(from.getTime() + Math.floor(span * part * part));
  });
}
