import { drawLots } from './lot';
import type { TallyCap, TallyInput, TallyLot, TallyPassedOver } from './types';

/**
 * Gives the seats to the first of an order. Whoever's group has all it may is
 * passed over, and the next one has the seat. Where not all equals get one, lots
 * decide.
 */
export function fillSeats(
  order: string[][],
  { seats, cap, tieBreak }: Pick<TallyInput, 'seats' | 'cap' | 'tieBreak'>,
): { elected: string[]; passedOver: TallyPassedOver[]; lots: TallyLot[] } {
  const elected: string[] = [];
  const passedOver: TallyPassedOver[] = [];
  const lots: TallyLot[] = [];
  const seated = new Map<string, number>();

  for (const equals of order) {
    if (elected.length === seats) break;
    const drawn = drawLots(equals, tieBreak?.seed);
    const before = elected.length;
    for (const candidate of drawn) {
      if (elected.length === seats) break;
      const group = groupOf(cap, candidate);
      const taken = group === undefined ? 0 : seated.get(group) ?? 0;
      if (group !== undefined && taken >= cap!.perGroup) {
        passedOver.push({ candidate, group });
      } else {
        elected.push(candidate);
        if (group !== undefined) seated.set(group, taken + 1);
      }
    }
    if (elected.length - before < equals.length && equals.length > 1) {
      lots.push({ drawn, about: 'seat' });
    }
  }
  return { elected, passedOver, lots };
}

/** Names come from people: one may be called as something every object has. */
function groupOf(cap: TallyCap | undefined, candidate: string) {
  return cap && Object.hasOwn(cap.groupOf, candidate)
    ? cap.groupOf[candidate]
    : undefined;
}
