import type { DemoOffer } from '../content';
import { day, userRef, type Act } from './Act';

/** The offer of somebody to help. */
export function offerActs(offer: DemoOffer, now: Date): Act[] {
  const { entity, by, topics } = offer;
  return [
    {
      at: new Date(now.getTime() - offer.daysAgo * day),
      by: userRef(by),
      what: `offers help with ${entity}`,
      async carryOut(api) {
        await api.threads.offerHelp({ entityRef: entity, topics });
      },
    },
  ];
}
