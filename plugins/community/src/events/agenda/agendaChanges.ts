import {
  agendaTimes,
  type AgendaItemView,
  type AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import type { AgendaChange } from './agendaLine';
import { agendaParts, isAmongQuestions, isOn } from './agendaParts';

function withItem(
  agenda: AgendaView,
  id: string,
  change: (item: AgendaItemView) => AgendaItemView,
): AgendaView {
  return {
    ...agenda,
    items: agenda.items.map(item => (item.id === id ? change(item) : item)),
  };
}

const instant = (text: string | undefined) =>
  text ? new Date(text) : undefined;

/** The running order numbered from 0, with the times that follow from it. */
function reckoned(
  agenda: AgendaView,
  order: readonly AgendaItemView[],
): AgendaView {
  const times = agendaTimes(
    order.map(({ id, minutes, startedAt, doneAt }) => ({
      id,
      minutes,
      startedAt: instant(startedAt),
      doneAt: instant(doneAt),
    })),
    new Date(agenda.startsAt),
    new Date(),
  );
  const placed = order.map((item, position) => ({
    ...item,
    position,
    startsAt: times.get(item.id)?.toISOString(),
  }));
  const ids = new Set(order.map(({ id }) => id));
  return {
    ...agenda,
    items: [...placed, ...agenda.items.filter(({ id }) => !ids.has(id))],
  };
}

/** The reader wants an item, or no longer does. */
export function withItemVote(id: string, voted: boolean): AgendaChange {
  return agenda =>
    withItem(agenda, id, item =>
      item.voted === voted
        ? item
        : {
            ...item,
            voted,
            votes: Math.max(0, item.votes + (voted ? 1 : -1)),
          },
    );
}

/** An item stands before another one, or at the end. */
export function withMove(id: string, before: string | null): AgendaChange {
  return agenda => {
    const order = agendaParts(agenda).order.filter(
      ({ position }) => position !== undefined,
    );
    const moved = order.find(item => item.id === id);
    if (!moved) return agenda;
    const others = order.filter(item => item !== moved);
    const at = others.findIndex(item => item.id === before);
    const place = at < 0 ? others.length : at;
    return reckoned(agenda, [
      ...others.slice(0, place),
      moved,
      ...others.slice(place),
    ]);
  };
}

/** An item is gone. */
export function without(id: string): AgendaChange {
  return agenda => {
    const items = agenda.items.filter(item => item.id !== id);
    const { order } = agendaParts({ items });
    return reckoned(
      { ...agenda, items },
      order.filter(({ position }) => position !== undefined),
    );
  };
}

/**
 * An item is on now, or nothing is; what was on is done. The time for questions
 * goes on while one of them is answered.
 */
export function withCurrent(id: string | null): AgendaChange {
  return agenda => {
    const now = new Date().toISOString();
    const next = agenda.items.find(item => item.id === id);
    const goesOn = (item: AgendaItemView) =>
      item.kind === 'questions' && next !== undefined && isAmongQuestions(next);
    return {
      ...agenda,
      current: next?.id,
      items: agenda.items.map(item => {
        if (item === next) {
          return {
            ...item,
            state: isAmongQuestions(item) ? 'proposed' : 'accepted',
            startedAt: isOn(item) ? item.startedAt : now,
            doneAt: undefined,
          };
        }
        return isOn(item) && !goesOn(item)
          ? { ...item, state: 'done', doneAt: now }
          : item;
      }),
    };
  };
}
