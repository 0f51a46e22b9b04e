import { payments } from '../../testing/world';
import { making, replyCan, scope, threadCan, type Matrix } from './Matrix';

export const threadsMatrix: Matrix = {
  whoMay: `
route                 none  service  member  author  catalyst  owner  administrator
threads.list          401   403      200     200     200       200    200
threads.create        401   403      201     201     201       201    201
threads.similar       401   403      200     200     200       200    200
threads.get           401   403      200     200     200       200    200
threads.edit          401   403      403     200     403       403    403
threads.delete        401   403      403     204     204       204    204
threads.castVote      401   403      200     403     200       200    200
threads.withdrawVote  401   403      200     403     200       200    200
threads.watch         401   403      200     200     200       200    200
threads.unwatch       401   403      200     200     200       200    200
threads.markSeen      401   403      204     204     204       204    204
threads.move          401   403      403     403     200       200    200
threads.respond       401   403      403     403     200       200    200
threads.accept        401   403      403     200     200       200    200
threads.unaccept      401   403      403     200     200       200    200
threads.listReplies   401   403      200     200     200       200    200
threads.reply         401   403      201     201     201       201    201
threads.editReply     401   403      403     200     403       403    403
threads.deleteReply   401   403      403     204     204       204    204
`,
  narrowings: `
permission                  route                 as             status
community.thread.create     threads.create        administrator  403
community.thread.read       threads.create        administrator  403
community.thread.read       threads.get           administrator  404
community.thread.read       threads.edit          author         404
community.thread.read       threads.delete        administrator  404
community.thread.read       threads.castVote      administrator  404
community.thread.read       threads.withdrawVote  administrator  404
community.thread.read       threads.watch         administrator  404
community.thread.read       threads.unwatch       administrator  404
community.thread.read       threads.markSeen      administrator  404
community.thread.read       threads.move          administrator  404
community.thread.read       threads.respond       administrator  404
community.thread.read       threads.accept        administrator  404
community.thread.read       threads.unaccept      administrator  404
community.thread.read       threads.listReplies   administrator  404
community.thread.read       threads.reply         administrator  404
community.thread.read       threads.editReply     author         404
community.thread.read       threads.deleteReply   administrator  404
community.thread.vote       threads.castVote      administrator  403
community.thread.vote       threads.withdrawVote  administrator  403
community.thread.reply      threads.reply         administrator  403
community.thread.reply      threads.editReply     author         403
community.thread.reply      threads.deleteReply   author         403
community.thread.update     threads.edit          author         403
community.thread.update     threads.move          administrator  403
community.thread.update     threads.respond       administrator  403
community.thread.update     threads.accept        administrator  403
community.thread.update     threads.unaccept      administrator  403
community.thread.delete     threads.delete        administrator  403
community.thread.delete     threads.deleteReply   administrator  403
`,
  prepare(community) {
    const { subjects, onThread, onReply } = making(community);
    return {
      'threads.list': async () => ({ scope }),
      'threads.create': async () => ({
        entityRef: payments,
        kind: 'idea',
        title: 'One dashboard for all',
        body: 'There are nine.',
      }),
      'threads.similar': async () => ({ scope, title: 'Retry budgets' }),
      'threads.get': onThread(),
      'threads.edit': onThread({ title: 'Retry budgets everywhere' }),
      'threads.delete': onThread(),
      'threads.castVote': onThread(),
      'threads.withdrawVote': onThread(),
      'threads.watch': onThread(),
      'threads.unwatch': onThread(),
      'threads.markSeen': onThread(),
      'threads.move': onThread({ status: 'planned' }),
      'threads.respond': onThread({ body: 'We will.', status: 'planned' }),
      'threads.accept': () => subjects.question(false),
      'threads.unaccept': async () => ({
        id: (await subjects.question(true)).id,
      }),
      'threads.listReplies': onThread(),
      'threads.reply': onThread({ body: 'Once is enough.' }),
      'threads.editReply': onReply({ body: 'Do it at most once.' }),
      'threads.deleteReply': onReply(),
    };
  },
  foretold: {
    'threads.create': async api =>
      (await api.home.get({ scope })).viewer.can.start,
    'threads.edit': async (...of) => (await threadCan(...of)).edit,
    'threads.delete': async (...of) => (await threadCan(...of)).delete,
    'threads.castVote': async (...of) => (await threadCan(...of)).vote,
    'threads.withdrawVote': async (...of) => (await threadCan(...of)).vote,
    'threads.move': async (...of) =>
      (await threadCan(...of)).moveTo.includes('planned'),
    'threads.respond': async (...of) => (await threadCan(...of)).respond,
    'threads.accept': async (...of) => (await threadCan(...of)).accept,
    'threads.unaccept': async (...of) => (await threadCan(...of)).accept,
    'threads.reply': async (...of) => (await threadCan(...of)).reply,
    'threads.editReply': async (...of) => (await replyCan(...of)).edit,
    'threads.deleteReply': async (...of) => (await replyCan(...of)).delete,
  },
};
