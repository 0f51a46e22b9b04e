import { daysAhead, longAgo } from '../../testing/subjects';
import { payments, people } from '../../testing/world';
import {
  agendaCan,
  eventCan,
  hackathonCan,
  making,
  scope,
  type Matrix,
  type Preparation,
} from './Matrix';

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
events.hackathon      401   403      200     200     200       200    200
events.setUpHackathon  401  403      403     200     200       200    200
events.startProject   401   403      201     201     201       201    201
events.editProject    401   403      403     200     403       403    403
events.withdrawProject  401  403     403     200     200       200    200
events.joinTeam       401   403      200     200     200       200    200
events.leaveTeam      401   403      403     200     403       403    403
events.submitProject  401   403      403     200     403       403    403
events.withdrawSubmission  401  403  403     200     403       403    403
events.voteProject    401   403      403     200     403       403    403
events.withdrawProjectVote  401  403  403    200     403       403    403
events.pairToCompare  401   403      403     200     403       403    403
events.compareProjects  401  403     403     200     403       403    403
events.hackathonTally  401  403      200     200     200       200    200
events.awardProject   401   403      403     200     200       200    200
events.linkProject    401   403      403     200     200       200    200
events.growProject    401   403      403     201     201       201    201
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
community.event.plan        events.setUpHackathon  administrator  403
community.event.plan        events.withdrawProject  administrator  403
community.event.plan        events.awardProject   administrator  403
community.event.plan        events.linkProject    administrator  403
community.event.plan        events.growProject    administrator  403
community.thread.read       events.growProject    administrator  403
community.thread.create     events.growProject    administrator  403
community.thread.read       events.fillAgenda     administrator  400
community.thread.read       events.writeBack      administrator  409
community.thread.reply      events.writeBack      administrator  403
community.event.rsvp        events.startProject   administrator  403
community.event.rsvp        events.joinTeam       administrator  403
community.event.rsvp        events.editProject    author         403
community.event.rsvp        events.leaveTeam      author         403
community.event.rsvp        events.submitProject  author         403
community.event.rsvp        events.withdrawSubmission  author    403
community.event.rsvp        events.voteProject    author         403
community.event.rsvp        events.withdrawProjectVote  author   403
community.event.rsvp        events.pairToCompare  author         403
community.event.rsvp        events.compareProjects  author       403
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
    const onJudged =
      (judging: 'comparisons' | 'votes'): Preparation =>
      async () => {
        const { eventId: id, ids } = await longAgo('judging', async () => {
          const made = await subjects.judged();
          await community
            .as(people.other)
            .events.setUpHackathon({ id: made.eventId, judging });
          return made;
        });
        const [one, other] = ids;
        return judging === 'votes'
          ? { id: one }
          : { id, one, other, better: one };
      };
    /** A project of somebody else whose hackathon is over. */
    const onOver =
      (more: Record<string, unknown>): Preparation =>
      async () => ({
        id: await longAgo('over', () =>
          subjects.submitted({ by: community.as(people.stranger) }),
        ),
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
      'events.hackathon': async () => ({ id: await subjects.hackathon() }),
      'events.setUpHackathon': async () => ({
        id: await subjects.hackathon(),
        teamSize: 3,
      }),
      'events.startProject': async () => ({
        id: await subjects.hackathon(),
        title: 'Brownouts on a switch',
        join: false,
      }),
      'events.editProject': async () => ({
        id: await subjects.project(),
        pitch: 'For all of search',
      }),
      'events.withdrawProject': async () => ({ id: await subjects.project() }),
      'events.joinTeam': async () => ({
        id: await subjects.project({ join: false }),
      }),
      'events.leaveTeam': async () => ({ id: await subjects.project() }),
      'events.submitProject': async () => ({
        id: await subjects.project(),
        text: 'It sheds what can wait.',
      }),
      'events.withdrawSubmission': async () => ({
        id: await subjects.submitted(),
      }),
      'events.voteProject': onJudged('votes'),
      'events.withdrawProjectVote': onJudged('votes'),
      'events.pairToCompare': async () => ({
        id: (await onJudged('comparisons')()).id,
      }),
      'events.compareProjects': onJudged('comparisons'),
      'events.hackathonTally': async () => ({
        id: await longAgo('over', () => subjects.hackathon()),
      }),
      'events.awardProject': onOver({ award: 'Most daring' }),
      'events.linkProject': onOver({ component: payments }),
      'events.growProject': onOver({ entityRef: payments, kind: 'practice' }),
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
    'events.setUpHackathon': async (...of) => (await hackathonCan(...of)).setUp,
    'events.startProject': async (...of) => (await hackathonCan(...of)).start,
    'events.pairToCompare': async (...of) => (await hackathonCan(...of)).judge,
    'events.compareProjects': async (...of) =>
      (await hackathonCan(...of)).judge,
  },
};
