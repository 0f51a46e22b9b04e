import { drawLots } from './lot';
import type { TallyCap, TallyInput, TallyLot, TallyPassedOver } from './types';

/**
 * Gives the seats to the first of an order. Whoever's group has all it may is
 * passed over, and the next one has the seat. Where not all equals can have one,
 * lots decide.
 */
export function fillSeats(
  order: string[][],
  { seats, cap, tieBreak }: Pick<TallyInput, 'seats' | 'cap' | 'tieBreak'>,
): { elected: string[]; passedOver: TallyPassedOver[]; lots: TallyLot[] } {
  const elected: string[] = [];
  const passedOver: TallyPassedOver[] = [];
  const lots: TallyLot[] = [];
  const seated = new Map<string, number>();
  const fullGroupOf = (candidate: string) => {
    const group = groupOf(cap, candidate);
    return group !== undefined && (seated.get(group) ?? 0) >= cap!.perGroup
      ? group
      : undefined;
  };

  for (const equals of order) {
    if (elected.length === seats) break;
    const eligible: string[] = [];
    for (const candidate of equals) {
      const group = fullGroupOf(candidate);
      if (group === undefined) eligible.push(candidate);
      else passedOver.push({ candidate, group });
    }
    const drawn = drawLots(eligible, tieBreak?.seed);
    const before = elected.length;
    for (const candidate of drawn) {
      if (elected.length === seats) break;
      const full = fullGroupOf(candidate);
      if (full !== undefined) {
        passedOver.push({ candidate, group: full });
        continue;
      }
      elected.push(candidate);
      const group = groupOf(cap, candidate);
      if (group !== undefined) seated.set(group, (seated.get(group) ?? 0) + 1);
    }
    if (drawn.length > 1 && elected.length - before < drawn.length) {
      lots.push({ drawn });
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
