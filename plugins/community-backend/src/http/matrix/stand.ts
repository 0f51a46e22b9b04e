import { people } from '../../testing/world';
import { making, scope, threadCan, type Matrix } from './Matrix';

export const standMatrix: Matrix = {
  whoMay: `
route                  none  service  member  author  catalyst  owner  administrator
threads.listRevisions  401   403      200     200     200       200    200
threads.setTarget      401   403      403     403     200       200    200
threads.clearTarget    401   403      403     403     200       200    200
threads.confirm        401   403      403     200     403       403    403
threads.reopen         401   403      403     200     403       403    403
threads.roadmap        401   403      200     200     200       200    200
threads.changelog      401   403      200     200     200       200    200
`,
  narrowings: `
permission               route                  as             status
community.thread.read    threads.listRevisions  administrator  404
community.thread.read    threads.setTarget      administrator  404
community.thread.read    threads.clearTarget    administrator  404
community.thread.read    threads.confirm        author         404
community.thread.read    threads.reopen         author         404
community.thread.update  threads.setTarget      administrator  403
community.thread.update  threads.clearTarget    administrator  403
community.thread.update  threads.confirm        author         403
community.thread.update  threads.reopen         author         403
`,
  prepare(community) {
    const { subjects, onThread } = making(community);
    const moved = async (status: 'planned' | 'shipped') => {
      const id = await subjects.thread();
      await community.as(people.owner).threads.move({ id, status });
      return { id };
    };
    return {
      'threads.listRevisions': onThread(),
      'threads.setTarget': async () => ({
        ...(await moved('planned')),
        target: '2039-Q1',
      }),
      'threads.clearTarget': () => moved('planned'),
      'threads.confirm': () => moved('shipped'),
      'threads.reopen': async () => ({
        ...(await moved('shipped')),
        reason: 'It still retries for ever.',
      }),
      'threads.roadmap': async () => ({ scope }),
      'threads.changelog': async () => ({ scope }),
    };
  },
  foretold: {
    'threads.setTarget': async (...of) => (await threadCan(...of)).setTarget,
    'threads.clearTarget': async (...of) => (await threadCan(...of)).setTarget,
    'threads.confirm': async (...of) => (await threadCan(...of)).confirm,
    'threads.reopen': async (...of) => (await threadCan(...of)).confirm,
  },
};
