import { people } from '../../testing/world';
import { making, replyCan, scope, threadCan, type Matrix } from './Matrix';

export const moderationMatrix: Matrix = {
  whoMay: `
route                      none  service  member  author  catalyst  owner  administrator
threads.report             401   403      204     403     204       204    204
threads.reportReply        401   403      204     403     204       204    204
threads.hide               401   403      403     403     200       200    200
threads.restore            401   403      404     403     200       200    200
threads.hideReply          401   403      403     403     200       200    200
threads.restoreReply       401   403      404     403     200       200    200
threads.queue              401   403      200     200     200       200    200
threads.decide             401   403      404     404     204       204    204
threads.moderating         401   403      200     200     200       200    200
threads.moderationLog      401   403      200     200     200       200    200
threads.moderationHistory  401   403      403     403     200       200    200
`,
  narrowings: `
permission                 route                      as             status
community.thread.moderate  threads.hide               administrator  403
community.thread.moderate  threads.restore            administrator  404
community.thread.moderate  threads.hideReply          administrator  403
community.thread.moderate  threads.restoreReply       administrator  404
community.thread.moderate  threads.decide             administrator  404
community.thread.moderate  threads.moderationHistory  administrator  403
community.thread.read      threads.report             administrator  404
community.thread.read      threads.reportReply        administrator  404
community.thread.read      threads.hide               administrator  404
community.thread.read      threads.restore            administrator  404
community.thread.read      threads.hideReply          administrator  404
community.thread.read      threads.restoreReply       administrator  404
community.thread.read      threads.decide             administrator  404
community.thread.read      threads.moderationHistory  administrator  404
`,
  prepare(community) {
    const { subjects, onThread, onReply } = making(community);
    const owner = community.as(people.owner);
    const spam = { why: 'spam' } as const;
    const reason = 'It sells watches';
    const hidden = async () => {
      const id = await subjects.thread();
      await owner.threads.hide({ id, reason });
      return { id };
    };
    const hiddenReply = async () => {
      const id = await subjects.reply(await subjects.thread());
      await owner.threads.hideReply({ id, reason });
      return { id };
    };
    const reported = async () => {
      const threadId = await subjects.thread();
      await community
        .as(people.stranger)
        .threads.report({ id: threadId, ...spam });
      const { items } = await owner.threads.queue({ scope, limit: '100' });
      const id = items.find(item => item.thread.id === threadId)?.id;
      return { id, decision: 'keep' };
    };
    return {
      'threads.report': onThread(spam),
      'threads.reportReply': onReply(spam),
      'threads.hide': onThread({ reason }),
      'threads.restore': hidden,
      'threads.hideReply': onReply({ reason }),
      'threads.restoreReply': hiddenReply,
      'threads.queue': async () => ({ scope }),
      'threads.decide': reported,
      'threads.moderating': async () => ({}),
      'threads.moderationLog': async () => ({ scope }),
      'threads.moderationHistory': onThread(),
    };
  },
  foretold: {
    'threads.report': async (...of) => (await threadCan(...of)).report,
    'threads.hide': async (...of) => (await threadCan(...of)).hide,
    'threads.reportReply': async (...of) => (await replyCan(...of)).report,
    'threads.hideReply': async (...of) => (await replyCan(...of)).hide,
    'threads.moderationHistory': async (...of) => (await threadCan(...of)).note,
  },
};
