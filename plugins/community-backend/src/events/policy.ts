import {
  eventPlanPermission,
  eventRsvpPermission,
} from '@platform-community/backstage-plugin-community-common';
import { leadsOneOf, whoHas } from '../catalysts/rights';
import { toDate } from '../database/time';
import {
  allow,
  both,
  notNow,
  permitted,
  type Verdict,
} from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import type { PlannedOccurrence } from './occurrence';

/**
 * Whether a viewer may plan an event on entities that they see. Leading one of
 * them is enough, so that a demo day of three teams needs one organiser; the
 * leaders of the others are told and may change or cancel it.
 */
export function mayPlan(viewer: Viewer, entityRefs: string[]): Verdict {
  return both(
    permitted(viewer.permits(eventPlanPermission)),
    leadsOneOf(
      viewer,
      entityRefs,
      'plan',
      `Only ${whoHas(viewer, 'plan')} may plan events`,
    ),
  );
}

/** What a viewer may do with an occurrence on entities of which they see one. */
export function eventVerdicts(
  viewer: Viewer,
  event: Pick<PlannedOccurrence, 'cancelled_at' | 'starts_at' | 'ends_at'>,
  around: { entityRefs: string[]; hosts: string[] },
) {
  const alive = event.cancelled_at
    ? notNow('This event is cancelled')
    : allow();
  const ahead =
    toDate(event.ends_at) > viewer.now ? allow() : notNow('This event is over');
  const hostsOr = (right: 'plan' | 'agenda') =>
    viewer.administrator || around.hosts.includes(viewer.ref)
      ? allow()
      : leadsOneOf(
          viewer,
          around.entityRefs.filter(ref => viewer.sees(ref)),
          right,
          `Only its hosts, and ${whoHas(viewer, right)}, may do this`,
        );
  const hosts = hostsOr('plan');
  const plans = permitted(viewer.permits(eventPlanPermission));
  const begun =
    toDate(event.starts_at) <= viewer.now
      ? allow()
      : notNow('This event has not begun');
  const takesPart = permitted(viewer.permits(eventRsvpPermission));
  return {
    rsvp: both(takesPart, alive, ahead),
    /** In a hackathon, which may go on when the event is over. */
    takePart: both(takesPart, alive),
    /** Proposing something for its agenda, and voting on what is. */
    propose: both(takesPart, alive, ahead),
    run: both(plans, hostsOr('agenda'), alive),
    edit: both(plans, hosts, alive),
    cancel: both(plans, hosts, alive, ahead),
    keep: both(plans, hosts, alive, begun),
  };
}
