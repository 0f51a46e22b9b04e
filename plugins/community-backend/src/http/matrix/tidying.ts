import { limits } from '@platform-community/backstage-plugin-community-common';
import { payments, people } from '../../testing/world';
import { making, replyCan, scope, threadCan, type Matrix } from './Matrix';

/** Labels made so far: no two have one name. */
let made = 0;

const title = 'Retry budgets in the client';

export const tidyingMatrix: Matrix = {
  whoMay: `
route                      none  service  member  author  catalyst  owner  administrator
threads.listLabels         401   403      200     200     200       200    200
threads.createLabel        401   403      403     403     201       201    201
threads.changeLabel        401   403      403     403     200       200    200
threads.deleteLabel        401   403      403     403     204       204    204
threads.labelThread        401   403      403     403     200       200    200
threads.pin                401   403      403     403     200       200    200
threads.unpin              401   403      403     403     200       200    200
threads.lock               401   403      403     403     200       200    200
threads.unlock             401   403      403     403     200       200    200
threads.listVersions       401   403      200     200     200       200    200
threads.listReplyVersions  401   403      200     200     200       200    200
threads.purge              401   403      403     403     403       403    204
threads.purgeReply         401   403      403     403     403       403    204
`,
  narrowings: `
permission               route                      as             status
community.thread.read    threads.labelThread        administrator  404
community.thread.read    threads.pin                administrator  404
community.thread.read    threads.unpin              administrator  404
community.thread.read    threads.lock               administrator  404
community.thread.read    threads.unlock             administrator  404
community.thread.read    threads.listVersions       administrator  404
community.thread.read    threads.listReplyVersions  administrator  404
community.thread.read    threads.purge              administrator  404
community.thread.read    threads.purgeReply         administrator  404
community.thread.update  threads.createLabel        administrator  403
community.thread.update  threads.changeLabel        administrator  403
community.thread.update  threads.deleteLabel        administrator  403
community.thread.update  threads.labelThread        administrator  403
community.thread.update  threads.pin                administrator  403
community.thread.update  threads.unpin              administrator  403
community.thread.update  threads.lock               administrator  403
community.thread.update  threads.unlock             administrator  403
community.thread.delete  threads.purge              administrator  403
community.thread.delete  threads.purgeReply         administrator  403
`,
  prepare(community) {
    const { subjects, onThread, onReply } = making(community);
    const owner = community.as(people.owner).threads;

    /** A label of its own for each request, as long as there is room. */
    const label = async () => {
      const { items } = await owner.listLabels({ scope });
      if (items.length >= limits.labels.max - 2) {
        for (const { id } of items) await owner.deleteLabel({ id });
      }
      made += 1;
      const answer = await owner.createLabel({
        entityRef: payments,
        name: `label ${made}`,
        color: 'blue',
      });
      return answer.label.id;
    };
    const unpinAll = async () => {
      const { items } = await owner.list({ scope, limit: '20' });
      for (const { id, pinned } of items) if (pinned) await owner.unpin({ id });
    };

    return {
      'threads.listLabels': async () => ({ scope }),
      'threads.createLabel': async () => {
        await owner.deleteLabel({ id: await label() });
        made += 1;
        return {
          entityRef: payments,
          name: `label ${made}`,
          color: 'red',
          description: 'For the matrix',
        };
      },
      'threads.changeLabel': async () => ({
        id: await label(),
        color: 'green',
      }),
      'threads.deleteLabel': async () => ({ id: await label() }),
      'threads.labelThread': async () => ({
        id: await subjects.thread(),
        add: [await label()],
      }),
      'threads.pin': async () => {
        await unpinAll();
        return { id: await subjects.thread() };
      },
      'threads.unpin': async () => {
        await unpinAll();
        const id = await subjects.thread();
        await owner.pin({ id });
        return { id };
      },
      'threads.lock': onThread({ reason: 'It is all said' }),
      'threads.unlock': async () => {
        const id = await subjects.thread();
        await owner.lock({ id });
        return { id };
      },
      'threads.listVersions': onThread(),
      'threads.listReplyVersions': onReply(),
      'threads.purge': onThread({ title }),
      'threads.purgeReply': onReply({ title }),
    };
  },
  foretold: {
    'threads.createLabel': async api =>
      (await api.threads.listLabels({ scope })).can.create,
    'threads.labelThread': async (...of) => (await threadCan(...of)).label,
    'threads.pin': async (...of) => (await threadCan(...of)).pin,
    'threads.unpin': async (...of) => (await threadCan(...of)).pin,
    'threads.lock': async (...of) => (await threadCan(...of)).lock,
    'threads.unlock': async (...of) => (await threadCan(...of)).lock,
    'threads.purge': async (...of) => (await threadCan(...of)).purge,
    'threads.purgeReply': async (...of) => (await replyCan(...of)).purge,
  },
};
