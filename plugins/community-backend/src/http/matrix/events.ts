import { daysAhead } from '../../testing/subjects';
import { payments } from '../../testing/world';
import { agendaCan, eventCan, making, scope, type Matrix } from './Matrix';

export const eventsMatrix: Matrix = {
  whoMay: `
route                 none  service  member  author  catalyst  owner  administrator
events.feeds          401   403      200     200     200       200    200
events.subscribe      401   403      201     201     201       201    201
events.unsubscribe    401   403      404     200     404       404    404
events.list           401   403      200     200     200       200    200
events.plan           401   403      403     403     201       201    201
events.get            401   403      200     200     200       200    200
events.occurrences    401   403      200     200     200       200    200
events.change         401   403      403     200     200       200    200
events.cancel         401   403      403     200     200       200    200
events.rsvp           401   403      200     200     200       200    200
events.withdrawRsvp   401   403      200     200     200       200    200
events.remind         401   403      200     200     200       200    200
events.keep           401   403      403     200     200       200    200
events.wish           401   403      200     200     200       200    200
events.calendar       401   403      200     200     200       200    200
events.agenda         401   403      200     200     200       200    200
events.propose        401   403      201     201     201       201    201
events.suggestions    401   403      403     200     200       200    200
events.fillAgenda     401   403      403     200     200       200    200
events.present        401   403      403     200     200       200    200
events.editItem       401   403      403     200     403       403    403
events.decideItem     401   403      403     200     200       200    200
events.moveItem       401   403      403     200     200       200    200
events.withdrawItem   401   403      403     200     403       403    403
events.voteItem       401   403      200     200     200       200    200
events.withdrawItemVote  401   403      200     200     200       200    200
events.writeBack      401   403      403     201     201       201    201
`,
  narrowings: `
permission                  route                 as             status
community.event.plan        events.plan           administrator  403
community.event.plan        events.change         administrator  403
community.event.plan        events.cancel         administrator  403
community.event.plan        events.keep           administrator  403
community.event.plan        events.suggestions    administrator  403
community.event.plan        events.fillAgenda     administrator  403
community.event.plan        events.present        administrator  403
community.event.plan        events.decideItem     administrator  403
community.event.plan        events.moveItem       administrator  403
community.event.plan        events.writeBack      administrator  403
community.thread.read       events.fillAgenda     administrator  400
community.thread.read       events.writeBack      administrator  409
community.thread.reply      events.writeBack      administrator  403
community.event.rsvp        events.propose        administrator  403
community.event.rsvp        events.voteItem       administrator  403
community.event.rsvp        events.withdrawItemVote  administrator  403
community.event.rsvp        events.rsvp           administrator  403
community.event.rsvp        events.withdrawRsvp   administrator  403
`,
  prepare(community) {
    const { subjects, onEvent, onBegun } = making(community);
    const onItem =
      (more: Record<string, unknown> = {}) =>
      async () => ({
        id: await subjects.agendaItem(),
        ...more,
      });
    const plan = {
      kind: 'workshop',
      title: 'Reading traces together',
      startsLocal: `${daysAhead(9)}T10:00`,
      timeZone: 'Europe/Berlin',
      minutes: 90,
      entityRefs: [payments],
    };
    return {
      'events.feeds': async () => ({}),
      'events.subscribe': async () => ({ scope: 'mine' }),
      'events.unsubscribe': async () => ({ id: await subjects.feed() }),
      'events.list': async () => ({ scope }),
      'events.plan': async () => plan,
      'events.get': onEvent(),
      'events.occurrences': onEvent(),
      'events.change': onEvent({ title: 'Demo afternoon' }),
      'events.cancel': onEvent({ reason: 'Nobody has time' }),
      'events.rsvp': onEvent({ answer: 'going' }),
      'events.withdrawRsvp': onEvent(),
      'events.remind': onEvent({ on: false }),
      'events.keep': onBegun({ notes: 'All went well' }),
      'events.wish': onEvent({ on: true }),
      'events.calendar': onEvent(),
      'events.agenda': onEvent(),
      'events.propose': onEvent({ kind: 'demo', title: 'Token buckets' }),
      'events.suggestions': onEvent(),
      'events.fillAgenda': async () => ({
        id: await subjects.event(),
        threads: [{ id: await subjects.thread(), kind: 'thread' }],
      }),
      'events.present': onBegun({ itemId: null }),
      'events.editItem': onItem({ title: 'Token buckets in search' }),
      'events.decideItem': onItem({ state: 'accepted' }),
      'events.moveItem': async () => ({
        id: await subjects.acceptedItem(),
        before: null,
      }),
      'events.withdrawItem': onItem(),
      'events.voteItem': onItem(),
      'events.withdrawItemVote': onItem(),
      'events.writeBack': async () => ({
        id: await subjects.broughtThread(),
        answer: 'In January.',
      }),
    };
  },
  foretold: {
    'events.plan': async api => (await api.home.get({ scope })).viewer.can.plan,
    'events.change': async (...of) => (await eventCan(...of)).edit,
    'events.cancel': async (...of) => (await eventCan(...of)).cancel,
    'events.keep': async (...of) => (await eventCan(...of)).keep,
    'events.rsvp': async (...of) => (await eventCan(...of)).rsvp,
    'events.withdrawRsvp': async (...of) => (await eventCan(...of)).rsvp,
    'events.propose': async (...of) => (await agendaCan(...of)).propose,
    'events.suggestions': async (...of) => (await agendaCan(...of)).run,
    'events.fillAgenda': async (...of) => (await agendaCan(...of)).run,
    'events.present': async (...of) => (await agendaCan(...of)).run,
  },
};
