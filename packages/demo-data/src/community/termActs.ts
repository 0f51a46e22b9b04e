import { dayOf } from '@platform-community/backstage-plugin-community-common';
import type { DemoTerm } from '../content';
import { day, keyOf, userRef, type Act } from './Act';
import { remember } from './remember';

/** The appointment of a catalyst and, where it came early, the end. */
export function termActs(term: DemoTerm, now: Date): Act[] {
  const { entity, person, focus, ended } = term;
  const until = dayOf(new Date(now.getTime() + term.untilInDays * day));
  const appointed = remember(`The term of ${person} on ${entity}`);

  if (term.asked) return [proposal(term, until, now)];

  const acts: Act[] = [
    {
      at: new Date(now.getTime() - term.sinceDaysAgo * day),
      by: userRef(term.appointedBy),
      what: `appoints ${person} on ${entity}`,
      keyed: true,
      async carryOut(api) {
        const answer = await api.catalysts.appoint({
          entityRef: entity,
          person: userRef(person),
          focus,
          until,
          idempotencyKey: keyOf(entity, person, focus),
        });
        appointed.id = answer.term.id;
      },
    },
  ];
  if (ended) {
    acts.push({
      at: new Date(now.getTime() - ended.daysAgo * day),
      by: userRef(ended.by),
      what: `ends the term of ${person} on ${entity}`,
      async carryOut(api) {
        await api.catalysts.end({ id: appointed.id, reason: ended.reason });
      },
    });
  }
  return acts;
}

/** The question to somebody who has not answered yet. */
function proposal(term: DemoTerm, until: string, now: Date): Act {
  const { entity, person, focus, asked } = term;
  return {
    at: new Date(now.getTime() - term.sinceDaysAgo * day),
    by: userRef(term.appointedBy),
    what: `asks ${person} to be a catalyst of ${entity}`,
    keyed: true,
    async carryOut(api) {
      await api.catalysts.propose({
        entityRef: entity,
        person: userRef(person),
        focus,
        until,
        note: asked,
        idempotencyKey: keyOf(entity, person, focus),
      });
    },
  };
}
