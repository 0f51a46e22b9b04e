import { daysAhead } from '../../testing/subjects';
import { payments } from '../../testing/world';
import { eventCan, making, scope, type Matrix } from './Matrix';

export const eventsMatrix: Matrix = {
  whoMay: `
route                 none  service  member  author  catalyst  owner  administrator
events.list           401   403      200     200     200       200    200
events.plan           401   403      403     403     201       201    201
events.get            401   403      200     200     200       200    200
events.occurrences    401   403      200     200     200       200    200
events.change         401   403      403     200     200       200    200
events.cancel         401   403      403     200     200       200    200
events.rsvp           401   403      200     200     200       200    200
events.withdrawRsvp   401   403      200     200     200       200    200
events.calendar       401   403      200     200     200       200    200
`,
  narrowings: `
permission                  route                 as             status
community.event.plan        events.plan           administrator  403
community.event.plan        events.change         administrator  403
community.event.plan        events.cancel         administrator  403
community.event.rsvp        events.rsvp           administrator  403
community.event.rsvp        events.withdrawRsvp   administrator  403
`,
  prepare(community) {
    const { onEvent } = making(community);
    const plan = {
      kind: 'workshop',
      title: 'Reading traces together',
      startsLocal: `${daysAhead(9)}T10:00`,
      timeZone: 'Europe/Berlin',
      minutes: 90,
      entityRefs: [payments],
    };
    return {
      'events.list': async () => ({ scope }),
      'events.plan': async () => plan,
      'events.get': onEvent(),
      'events.occurrences': onEvent(),
      'events.change': onEvent({ title: 'Demo afternoon' }),
      'events.cancel': onEvent({ reason: 'Nobody has time' }),
      'events.rsvp': onEvent({ answer: 'going' }),
      'events.withdrawRsvp': onEvent(),
      'events.calendar': onEvent(),
    };
  },
  foretold: {
    'events.plan': async api => (await api.home.get({ scope })).viewer.can.plan,
    'events.change': async (...of) => (await eventCan(...of)).edit,
    'events.cancel': async (...of) => (await eventCan(...of)).cancel,
    'events.rsvp': async (...of) => (await eventCan(...of)).rsvp,
    'events.withdrawRsvp': async (...of) => (await eventCan(...of)).rsvp,
  },
};
