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
catalysts.propose     401   403      403     403     403       201    201
catalysts.accept      401   403      404     200     404       403    403
catalysts.decline     401   403      404     200     404       403    403
catalysts.withdraw    401   403      404     403     404       200    200
catalysts.change      401   403      403     200     403       403    403
catalysts.extend      401   403      403     403     403       200    200
catalysts.end         401   403      403     200     403       200    200
catalysts.snapshot    401   200      403     403     403       403    403
catalysts.history     401   403      200     200     200       200    200
catalysts.vacant      401   403      200     200     200       200    200
catalysts.lookedAfter 401   403      200     200     200       200    200
`,
  narrowings: `
permission                  route                 as             status
community.catalyst.appoint  catalysts.appoint     administrator  403
community.catalyst.appoint  catalysts.propose     administrator  403
community.catalyst.appoint  catalysts.withdraw    administrator  403
community.catalyst.appoint  catalysts.extend      administrator  403
community.catalyst.appoint  catalysts.end         administrator  403
`,
  prepare(community) {
    const { subjects } = making(community);
    const { owner, administrator, other, stranger } = people;
    const term = async () => {
      await subjects.atRest(other);
      return subjects.term();
    };
    const asked = async () => {
      await subjects.atRest(other);
      return { id: await subjects.asked() };
    };
    const fields = {
      entityRef: payments,
      focus: 'Answers',
      until: daysAhead(10),
    };
    return {
      'catalysts.desk': async () => ({}),
      'catalysts.rights': async () => ({}),
      'catalysts.list': async () => ({ scope }),
      'catalysts.appoint': async () => {
        await subjects.atRest(owner, administrator);
        return fields;
      },
      'catalysts.propose': async () => {
        await subjects.atRest(stranger);
        return { ...fields, person: stranger };
      },
      'catalysts.accept': asked,
      'catalysts.decline': asked,
      'catalysts.withdraw': asked,
      'catalysts.change': async () => ({ id: await term(), focus: 'Traces' }),
      'catalysts.extend': async () => ({
        id: await term(),
        until: daysAhead(60),
      }),
      'catalysts.end': async () => ({
        id: await term(),
        reason: 'Moved to another team',
      }),
      'catalysts.snapshot': async () => ({}),
      'catalysts.history': async () => ({ scope }),
      'catalysts.vacant': async () => ({ scope }),
      'catalysts.lookedAfter': async () => ({ by: other }),
    };
  },
  foretold: {
    'catalysts.appoint': mayAppoint,
    'catalysts.propose': mayAppoint,
    'catalysts.accept': async (...of) => (await proposalCan(...of)).answer,
    'catalysts.decline': async (...of) => (await proposalCan(...of)).answer,
    'catalysts.withdraw': async (...of) => (await proposalCan(...of)).withdraw,
    'catalysts.change': async (...of) => (await termCan(...of)).change,
    'catalysts.extend': async (...of) => (await termCan(...of)).extend,
    'catalysts.end': async (...of) => {
      const can = await termCan(...of);
      return can.stepDown || can.remove;
    },
  },
};

type Ask = Parameters<Matrix['foretold'][string]>;

async function mayAppoint(api: Ask[0]): Promise<boolean> {
  const [{ can }, home] = await Promise.all([
    api.catalysts.list({ scope }),
    api.home.get({ scope }),
  ]);
  expect(home.viewer.can.appoint).toBe(can.appoint);
  return can.appoint;
}

async function termCan(api: Ask[0], { id }: Ask[1]) {
  const { items } = await api.catalysts.list({ scope });
  const nothing = {
    change: false,
    extend: false,
    stepDown: false,
    remove: false,
  };
  return items.find(item => item.id === id)?.can ?? nothing;
}

/** Who learns nothing of a proposal may do nothing with it. */
async function proposalCan(api: Ask[0], { id }: Ask[1]) {
  const { proposals } = await api.catalysts.list({ scope });
  return (
    proposals.find(item => item.id === id)?.can ?? {
      answer: false,
      withdraw: false,
    }
  );
}
