import type { DemoAgendaItem, DemoEvent } from '../content';
import { day, keyOf, userRef, type Act } from './Act';
import { remember, type Remembered } from './remember';
import { spread } from './spread';
import { threadNamed } from './threadNamed';

const minute = 60_000;

/** What people propose for an event, what they want of it, and what is taken in. */
export function agendaActs(
  event: DemoEvent,
  held: Remembered,
  now: Date,
): Act[] {
  const agenda = event.agenda ?? [];
  return agenda.flatMap((item, index) => {
    // What is taken in is so one after the other, shortly before now.
    const takenAt = new Date(now.getTime() - (agenda.length - index) * minute);
    return itemActs(event, item, held, { now, takenAt });
  });
}

function itemActs(
  event: DemoEvent,
  item: DemoAgendaItem,
  held: Remembered,
  times: { now: Date; takenAt: Date },
): Act[] {
  const { kind, title, thread, votes = [] } = item;
  const name = title ?? thread?.title ?? kind;
  const proposed = remember(`'${name}' for '${event.title}'`);
  const at = new Date(times.now.getTime() - item.daysAgo * day);
  const wanted = spread(
    votes.length,
    at,
    new Date(times.now.getTime() - day / 12),
  );
  // Slots stand in the running order from the start.
  const isTaken = item.isAccepted && kind !== 'slot' && kind !== 'questions';
  return [
    {
      at,
      by: userRef(item.by),
      what: `proposes '${name}' for '${event.title}'`,
      keyed: true,
      async carryOut(api) {
        const threadId = thread && (await threadNamed(api, thread));
        const { items } = await api.events.propose({
          id: held.id,
          kind,
          title,
          details: item.details,
          threadId,
          minutes: item.minutes,
          idempotencyKey: keyOf('agenda', event.title, kind, name),
        });
        const made = items.find(
          one =>
            one.kind === kind &&
            one.title === (title ?? thread?.title ?? '') &&
            one.proposedBy === userRef(item.by),
        );
        if (made) proposed.id = made.id;
      },
    },
    ...votes.map(
      (voter, i): Act => ({
        at: wanted[i],
        by: userRef(voter),
        what: `wants '${name}'`,
        async carryOut(api) {
          await api.events.voteItem({ id: proposed.id });
        },
      }),
    ),
    ...(isTaken
      ? [
          {
            at: times.takenAt,
            by: userRef(event.by),
            what: `takes '${name}' into the agenda`,
            async carryOut(api) {
              await api.events.decideItem({
                id: proposed.id,
                state: 'accepted',
              });
            },
          } satisfies Act,
        ]
      : []),
  ];
}
