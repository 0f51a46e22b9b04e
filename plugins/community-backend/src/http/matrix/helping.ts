import { payments, people } from '../../testing/world';
import { making, scope, threadCan, type Matrix } from './Matrix';

export const helpingMatrix: Matrix = {
  whoMay: `
route                 none  service  member  author  catalyst  owner  administrator
threads.listHelpers   401   403      200     200     200       200    200
threads.offerHelp     401   403      200     200     200       200    200
threads.withdrawHelp  401   403      204     204     204       204    204
threads.muteCalls     401   403      204     204     204       204    204
threads.unmuteCalls   401   403      204     204     204       204    204
threads.whoMayKnow    401   403      403     200     200       200    200
threads.callOn        401   403      403     200     200       200    200
`,
  narrowings: `
permission              route               as             status
community.thread.reply  threads.offerHelp   administrator  403
community.thread.reply  threads.whoMayKnow  administrator  403
community.thread.reply  threads.callOn      administrator  403
community.thread.read   threads.whoMayKnow  administrator  404
community.thread.read   threads.callOn      administrator  404
`,
  prepare(community) {
    const { subjects } = making(community);
    const asked = async () => ({ id: await subjects.thread('question') });
    return {
      'threads.listHelpers': async () => ({ scope }),
      'threads.offerHelp': async () => ({
        entityRef: payments,
        topics: ['CI'],
      }),
      'threads.withdrawHelp': async () => ({ entityRef: payments }),
      'threads.muteCalls': async () => ({}),
      'threads.unmuteCalls': async () => ({}),
      'threads.whoMayKnow': asked,
      'threads.callOn': async () => {
        // Somebody whom none of those who are tried out is.
        await community
          .as(people.stranger)
          .threads.offerHelp({ entityRef: payments });
        return { ...(await asked()), person: people.stranger };
      },
    };
  },
  foretold: {
    'threads.offerHelp': async api =>
      (await api.threads.listHelpers({ scope })).can.offer,
    'threads.whoMayKnow': async (...of) => (await threadCan(...of)).call,
    'threads.callOn': async (...of) => (await threadCan(...of)).call,
  },
};
