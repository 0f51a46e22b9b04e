import {
  excerptOf,
  type RecurrencePlan,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toDate } from '../database/time';
import type { Viewer } from '../viewer/Viewer';
import { assertAhead } from './assertAhead';
import type { Changed, EventChanges } from './changeOccurrence';
import type { HeldEvent } from './holdEvent';
import { asItTakesPlace } from './occurrence';
import { reseat } from './seats/reseat';
import { assertPlan } from './series/assertPlan';
import { timesOf } from './series/fill';
import { isSeries, planColumns, planOf } from './series/planOf';
import { retime } from './series/retime';
import { setHosts, updateEvent } from './store/writeEvent';
import type { EventRow } from './tables';

/** Whether a change is about when an event takes place. */
export function isRetimed(event: EventRow, changes: EventChanges): boolean {
  const after = plannedAfter(event, changes);
  const { starts_local, rule, except_days, extra_times } = planColumns(after);
  return (
    starts_local !== event.starts_local ||
    rule !== event.rule ||
    except_days !== event.except_days ||
    extra_times !== event.extra_times ||
    after.timeZone !== event.time_zone ||
    (changes.minutes ?? event.minutes) !== event.minutes
  );
}

function plannedAfter(event: EventRow, changes: EventChanges): RecurrencePlan {
  const plan = planOf(event);
  const recurs =
    changes.recurrence === undefined
      ? plan
      : {
          rule: changes.recurrence?.rule,
          except: changes.recurrence?.except ?? [],
          extra: changes.recurrence?.extra ?? [],
        };
  return {
    startsLocal: changes.startsLocal ?? plan.startsLocal,
    timeZone: changes.timeZone ?? plan.timeZone,
    rule: recurs.rule,
    except: recurs.except,
    extra: recurs.extra,
  };
}

/** Whether people find it at another time; another name of the zone is none. */
function isMoved(
  event: EventRow,
  plan: RecurrencePlan,
  minutes: number,
): boolean {
  if (isSeries(event) || plan.rule !== undefined || plan.extra?.length) {
    return true;
  }
  const before = timesOf(event.starts_local, event.time_zone, event.minutes);
  const after = timesOf(plan.startsLocal, plan.timeZone, minutes);
  return (
    before.starts_at.getTime() !== after.starts_at.getTime() ||
    before.ends_at.getTime() !== after.ends_at.getTime()
  );
}

/**
 * How often an occurrence was changed at most. They lose their own sequences as
 * they get new days, so that of the series rises above all of them: in a calendar
 * that of a day never falls.
 */
async function highestSequence(
  tx: Knex.Transaction,
  eventId: string,
): Promise<number> {
  const [{ highest }] = await tx('event_occurrences')
    .where('event_id', eventId)
    .max({ highest: 'sequence' });
  return highest ?? 0;
}

/**
 * Changes an event with all its occurrences. What it changes in time must not
 * have begun to take place, as what was stays as it was: see `split`.
 */
export async function changeSeries(
  tx: Knex.Transaction,
  viewer: Viewer,
  held: HeldEvent,
  changes: EventChanges,
): Promise<Changed> {
  const { event, entityRefs } = held;
  const plan = plannedAfter(event, changes);
  const minutes = changes.minutes ?? event.minutes;
  const { starts_at, ends_at } = timesOf(
    plan.startsLocal,
    plan.timeZone,
    minutes,
  );
  const retimed = isRetimed(event, changes);
  if (retimed) {
    assertPlan(plan);
    assertAhead(viewer, ends_at);
  }
  const given = <T>(value: T | null | undefined, before: T | null) =>
    value === undefined ? before : value;
  const place = given(changes.place, event.place);
  const url = given(changes.url, event.url);
  const capacity = given(changes.capacity, event.capacity);
  const isElsewhere = place !== event.place || url !== event.url;
  const matters = isElsewhere || (retimed && isMoved(event, plan, minutes));
  const description = changes.description ?? event.description;
  const after: EventRow = {
    ...event,
    ...planColumns(plan),
    kind: changes.kind ?? event.kind,
    title: changes.title ?? event.title,
    description,
    excerpt: excerptOf(description),
    time_zone: plan.timeZone,
    minutes,
    place,
    url,
    capacity,
    sequence: matters
      ? event.sequence + 1 + (retimed ? await highestSequence(tx, event.id) : 0)
      : event.sequence,
    revised_at: viewer.now,
  };
  const { id, ...columns } = after;
  await updateEvent(tx, id, columns);
  if (changes.hosts) {
    const others = changes.hosts.filter(host => host !== event.host_ref);
    await setHosts(tx, id, [event.host_ref, ...others]);
  }
  const common = {
    title: after.title,
    startsAt: toDate(held.ahead[0]?.starts_at ?? starts_at),
    matters,
  };
  if (retimed) {
    const done = await retime(tx, event, after, {
      entityRefs,
      now: viewer.now,
    });
    return { ...common, ...done, startsAt: starts_at };
  }
  const hasSeats = isElsewhere || capacity !== event.capacity;
  const ahead = held.ahead.map(one =>
    asItTakesPlace({
      ...one,
      title: after.title,
      place,
      url,
      capacity,
    }),
  );
  return {
    ...common,
    promoted: hasSeats ? await reseat(tx, ahead, viewer.now) : [],
    lost: [],
  };
}
