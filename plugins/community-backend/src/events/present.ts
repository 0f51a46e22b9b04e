import type {
  EventView,
  RsvpAnswer,
} from '@platform-community/backstage-plugin-community-common';
import { toIso } from '../database/time';
import type { Viewer } from '../viewer/Viewer';
import { eventVerdicts } from './policy';
import type { EventRow } from './tables';

/** An event as a viewer sees it; entities hidden from them are left out. */
export function presentEvent(
  viewer: Viewer,
  row: EventRow,
  more: { entityRefs: string[]; rsvp: RsvpAnswer | undefined },
): EventView {
  const can = eventVerdicts(viewer, row, more.entityRefs);
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    excerpt: row.excerpt,
    entityRefs: more.entityRefs.filter(ref => viewer.sees(ref)),
    host: row.host_ref,
    startsAt: toIso(row.starts_at),
    endsAt: toIso(row.ends_at),
    startsLocal: row.starts_local,
    timeZone: row.time_zone,
    minutes: row.minutes,
    place: row.place ?? undefined,
    url: row.url ?? undefined,
    status: row.cancelled_at ? 'cancelled' : 'planned',
    cancelReason: row.cancel_reason ?? undefined,
    revisedAt: toIso(row.revised_at),
    going: row.going_count,
    maybe: row.maybe_count,
    rsvp: more.rsvp,
    can: {
      rsvp: can.rsvp.allowed,
      edit: can.edit.allowed,
      cancel: can.cancel.allowed,
    },
  };
}
