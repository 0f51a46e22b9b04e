import {
  agendaReadyMs,
  type AgendaItemView,
  type AgendaView,
} from '@platform-community/backstage-plugin-community-common';

/** An agenda as it is read. */
export interface AgendaParts {
  /** What has a time of its own. */
  order: AgendaItemView[];
  /** Those that are taken among others, the most wanted first, then what is answered. */
  questions: AgendaItemView[];
  /** Demos and threads that wait to be decided on, the most wanted first. */
  waiting: AgendaItemView[];
  declined: AgendaItemView[];
  /** The time for questions below which these stand, where there is one. */
  questionsAt?: string;
}

function byDemand(one: AgendaItemView, other: AgendaItemView): number {
  return (
    other.votes - one.votes || one.proposedAt.localeCompare(other.proposedAt)
  );
}

const isDone = ({ state }: AgendaItemView) => state === 'done';
const hasPlace = ({ position }: AgendaItemView) => position !== undefined;

/** Sorts an agenda into what is read apart. */
export function agendaParts(agenda: Pick<AgendaView, 'items'>): AgendaParts {
  const declined = agenda.items.filter(({ state }) => state === 'declined');
  const others = agenda.items.filter(({ state }) => state !== 'declined');
  const placed = others
    .filter(hasPlace)
    .sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
  const loose = others.filter(item => !hasPlace(item));
  const asked = loose.filter(({ kind }) => kind === 'question');
  const rest = loose.filter(({ kind }) => kind !== 'question');
  const slots = placed.filter(({ kind }) => kind === 'questions');
  const slot = slots.find(item => !isDone(item)) ?? slots.at(-1);
  return {
    order: [...placed, ...rest.filter(({ state }) => state !== 'proposed')],
    questions: [
      ...asked.filter(item => !isDone(item)).sort(byDemand),
      ...asked.filter(isDone),
    ],
    waiting: rest.filter(({ state }) => state === 'proposed').sort(byDemand),
    declined,
    questionsAt: slot?.id,
  };
}

/** Whether it has begun and is not done. */
export function isOn(item: AgendaItemView): boolean {
  return item.startedAt !== undefined && item.doneAt === undefined;
}

/** Whether it is a question that is taken among others, in the time for them. */
export function isAmongQuestions(item: AgendaItemView): boolean {
  return item.kind === 'question' && item.position === undefined;
}

/**
 * What comes after what is on now; before the start, what is first. While one of
 * the questions is answered, what comes after the time for them.
 */
export function nextItem(agenda: AgendaView): AgendaItemView | undefined {
  const { order } = agendaParts(agenda);
  const at = order.findIndex(item => item.id === agenda.current || isOn(item));
  return order
    .slice(at + 1)
    .find(item => item.state === 'accepted' && !isOn(item));
}

/** Whether the agenda can be run by now, by those who may. */
export function isReady(
  agenda: Pick<AgendaView, 'startsAt'>,
  now: number,
): boolean {
  return now >= Date.parse(agenda.startsAt) - agendaReadyMs;
}

/**
 * Where an agenda is: not begun, with something on, between two items, or over.
 */
export function agendaStage(
  agenda: AgendaView,
  now: number,
): 'before' | 'on' | 'between' | 'over' {
  if (agenda.current !== undefined) return 'on';
  const hasEnded = now >= Date.parse(agenda.endsAt);
  const hasBegun = agenda.items.some(({ startedAt }) => startedAt);
  if (!hasBegun) return hasEnded ? 'over' : 'before';
  return !hasEnded && nextItem(agenda) ? 'between' : 'over';
}
