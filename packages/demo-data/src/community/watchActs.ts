import type { DemoWatch } from '../content';
import { day, userRef, type Act } from './Act';

/** The wish of somebody to be told about everything new on an entity. */
export function watchActs(watch: DemoWatch, now: Date): Act[] {
  const { entity, by } = watch;
  return [
    {
      at: new Date(now.getTime() - watch.daysAgo * day),
      by: userRef(by),
      what: `watches ${entity}`,
      async carryOut(api) {
        await api.home.watch({ entityRef: entity });
      },
    },
  ];
}
