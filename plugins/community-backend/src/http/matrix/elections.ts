import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import { electionSubjectsOf } from '../../testing/elections';
import { people } from '../../testing/world';
import { scope, type Foretelling, type Matrix } from './Matrix';

export const electionsMatrix: Matrix = {
  whoMay: `
route                          none  service  member  author  catalyst  owner  administrator
elections.list                 401   403      200     200     200       200    200
elections.plan                 401   403      403     403     403       201    201
elections.get                  401   403      200     200     200       200    200
elections.change               401   403      403     403     403       200    200
elections.cancel               401   403      403     403     403       200    200
elections.nominate             401   403      201     201     201       201    201
elections.answerNomination     401   403      404     200     404       404    404
elections.changeStatement      401   403      403     200     403       403    403
elections.withdrawNomination   401   403      403     200     403       403    403
elections.endorse              401   403      200     403     200       200    200
elections.withdrawEndorsement  401   403      200     403     200       200    200
elections.roll                 401   403      200     200     200       200    200
elections.askException         401   403      201     201     201       409    201
elections.decideException      401   403      403     200     403       403    403
elections.cast                 401   403      200     200     200       200    200
elections.count                401   403      200     200     200       200    200
elections.fillVacancy          401   403      403     403     403       200    200
`,
  narrowings: `
permission                    route                          as             status
community.election.plan       elections.plan                 administrator  403
community.election.plan       elections.change               administrator  403
community.election.plan       elections.cancel               administrator  403
community.election.plan       elections.fillVacancy          administrator  403
community.election.take-part  elections.nominate             administrator  403
community.election.take-part  elections.answerNomination     author         403
community.election.take-part  elections.changeStatement      author         403
community.election.take-part  elections.endorse              administrator  403
community.election.take-part  elections.withdrawEndorsement  administrator  403
community.election.take-part  elections.askException         administrator  403
community.election.take-part  elections.decideException      author         403
community.election.take-part  elections.cast                 administrator  403
`,
  prepare(community) {
    const elections = electionSubjectsOf(community);
    return {
      'elections.list': async () => ({ scope }),
      'elections.plan': async () => elections.plan(),
      'elections.get': async () => ({ id: await elections.planned() }),
      'elections.change': async () => ({
        id: await elections.planned(),
        seats: 2,
      }),
      'elections.cancel': async () => ({
        id: await elections.nominating(),
        reason: 'Too soon',
      }),
      'elections.nominate': async () => ({
        id: await elections.nominating(),
        // Somebody whom none of those who are tried out is.
        person: people.stranger,
      }),
      'elections.answerNomination': async () => ({
        id: await elections.asked(),
        answer: 'accepted',
        statement: 'I will',
      }),
      'elections.changeStatement': async () => ({
        id: await elections.nomination(),
        statement: 'I still will',
      }),
      'elections.withdrawNomination': async () => ({
        id: await elections.nomination(),
      }),
      'elections.endorse': async () => ({ id: await elections.nomination() }),
      'elections.withdrawEndorsement': async () => ({
        id: await elections.nomination(),
      }),
      'elections.roll': async () => ({ id: await elections.nominating() }),
      'elections.askException': async () => ({
        id: await elections.nominating({ rollOf: ['owners'] }),
        reason: 'I use it every day',
      }),
      'elections.decideException': async () => ({
        id: await elections.exception(),
        decision: 'admitted',
      }),
      'elections.cast': async () => ({
        id: await elections.voting(),
        ranking: [[people.other]],
      }),
      'elections.count': async () => ({ id: await elections.closed() }),
      'elections.fillVacancy': async () => ({ id: await elections.vacant() }),
    };
  },
  foretold: {
    'elections.plan': async api => {
      const [list, home] = await Promise.all([
        api.elections.list({ scope }),
        api.home.get({ scope }),
      ]);
      expect(home.viewer.can.elect).toBe(list.can.plan);
      return list.can.plan;
    },
    'elections.change': can('change'),
    'elections.cancel': can('cancel'),
    'elections.nominate': can('nominate'),
    'elections.askException': can('askException'),
    'elections.cast': can('vote'),
    'elections.fillVacancy': can('fillVacancy'),
    'elections.answerNomination': nominationCan('answer'),
    'elections.changeStatement': nominationCan('edit'),
    'elections.withdrawNomination': nominationCan('withdraw'),
    'elections.endorse': nominationCan('endorse'),
    'elections.withdrawEndorsement': nominationCan('endorse'),
  },
};

type Election = Awaited<
  ReturnType<CommunityApi['elections']['get']>
>['election'];

function can(what: keyof Election['can']): Foretelling {
  return async (api, { id }) =>
    (await api.elections.get({ id: String(id) })).election.can[what];
}

/** Nominations are shown with their election; these are in the latest one. */
function nominationCan(
  what: keyof Election['nominations'][number]['can'],
): Foretelling {
  return async (api, { id }) => {
    const { items } = await api.elections.list({ scope, limit: '1' });
    const { election } = await api.elections.get({ id: items[0].id });
    const found = election.nominations.find(item => item.id === id);
    return found?.can[what] ?? false;
  };
}
