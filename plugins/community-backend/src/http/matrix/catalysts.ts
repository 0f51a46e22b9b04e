import { daysAhead } from '../../testing/subjects';
import { payments, people } from '../../testing/world';
import { making, scope, type Matrix } from './Matrix';

export const catalystsMatrix: Matrix = {
  whoMay: `
route                 none  service  member  author  catalyst  owner  administrator
catalysts.desk        401   403      200     200     200       200    200
catalysts.rights      401   403      200     200     200       200    200
catalysts.list        401   403      200     200     200       200    200
catalysts.appoint     401   403      403     403     403       201    201
catalysts.end         401   403      403     200     403       200    200
catalysts.snapshot    401   200      403     403     403       403    403
`,
  narrowings: `
permission                  route                 as             status
community.catalyst.appoint  catalysts.appoint     administrator  403
community.catalyst.appoint  catalysts.end         administrator  403
`,
  prepare(community) {
    const { subjects } = making(community);
    return {
      'catalysts.desk': async () => ({}),
      'catalysts.rights': async () => ({}),
      'catalysts.list': async () => ({ scope }),
      'catalysts.appoint': async () => ({
        entityRef: payments,
        person: people.other,
        focus: 'Answers',
        until: daysAhead(10),
      }),
      'catalysts.end': async () => ({
        id: await subjects.term(),
        reason: 'Moved to another team',
      }),
      'catalysts.snapshot': async () => ({}),
    };
  },
  foretold: {
    'catalysts.appoint': async api => {
      const [{ can }, home] = await Promise.all([
        api.catalysts.list({ scope }),
        api.home.get({ scope }),
      ]);
      expect(home.viewer.can.appoint).toBe(can.appoint);
      return can.appoint;
    },
    'catalysts.end': async (api, { id }) => {
      const { items } = await api.catalysts.list({ scope });
      const can = items.find(item => item.id === id)?.can;
      return Boolean(can?.stepDown || can?.remove);
    },
  },
};
