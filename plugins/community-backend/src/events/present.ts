import type { EventView } from '@platform-community/backstage-plugin-community-common';
import { toIso } from '../database/time';
import type { Viewer } from '../viewer/Viewer';
import { revisedAt, type PlannedOccurrence } from './occurrence';
import { eventVerdicts } from './policy';
import { isSeries } from './series/planOf';
import type { Around } from './store/forGuest';

/** An occurrence as a viewer sees it; entities hidden from them are left out. */
export function presentEvent(
  viewer: Viewer,
  row: PlannedOccurrence,
  around: Around,
): EventView {
  const can = eventVerdicts(viewer, row, around);
  const { given } = around;
  return {
    id: row.event_id,
    day: row.day,
    series: isSeries(row)
      ? {
          startsLocal: row.series_starts_local,
          rule: row.rule ?? undefined,
          except: JSON.parse(row.except_days),
          extra: JSON.parse(row.extra_times),
        }
      : undefined,
    kind: row.kind,
    title: row.title,
    excerpt: row.excerpt,
    entityRefs: around.entityRefs.filter(ref => viewer.sees(ref)),
    host: row.host_ref,
    hosts: around.hosts,
    startsAt: toIso(row.starts_at),
    endsAt: toIso(row.ends_at),
    startsLocal: row.starts_local,
    timeZone: row.time_zone,
    minutes: row.minutes,
    place: row.place ?? undefined,
    url: row.url ?? undefined,
    status: row.cancelled_at ? 'cancelled' : 'planned',
    cancelReason: row.cancel_reason ?? undefined,
    revisedAt: revisedAt(row).toISOString(),
    capacity: row.capacity ?? undefined,
    going: row.going_count,
    remote: row.remote_count,
    maybe: row.maybe_count,
    waiting: row.waiting_count,
    rsvp: given?.answer,
    attendance: given?.attendance ?? undefined,
    hasMaterials: row.materials_at !== null,
    onWaitlist: given?.seat === 'waiting',
    can: {
      rsvp: can.rsvp.allowed,
      edit: can.edit.allowed,
      cancel: can.cancel.allowed,
      keep: can.keep.allowed,
    },
  };
}
