import { ledger } from '../../testing/world';
import { making, threadCan, type Matrix } from './Matrix';

export const mergingMatrix: Matrix = {
  whoMay: `
route                    none  service  member  author  catalyst  owner  administrator
threads.previewMerge     401   403      403     403     200       200    200
threads.merge            401   403      403     403     200       200    200
threads.unmerge          401   403      403     403     200       200    200
threads.previewTransfer  401   403      403     200     200       200    200
threads.transfer         401   403      403     200     200       200    200
`,
  narrowings: `
permission               route                    as             status
community.thread.read    threads.previewMerge     administrator  404
community.thread.read    threads.merge            administrator  404
community.thread.read    threads.unmerge          administrator  404
community.thread.read    threads.previewTransfer  administrator  404
community.thread.read    threads.transfer         administrator  404
community.thread.update  threads.previewMerge     administrator  403
community.thread.update  threads.merge            administrator  403
community.thread.update  threads.unmerge          administrator  403
community.thread.update  threads.previewTransfer  administrator  403
community.thread.update  threads.transfer         administrator  403
`,
  prepare(community) {
    const { subjects, onThread } = making(community);
    const two = async () => ({
      id: await subjects.thread(),
      into: await subjects.thread(),
    });
    return {
      'threads.previewMerge': two,
      'threads.merge': two,
      'threads.unmerge': async () => ({ id: await subjects.merged() }),
      'threads.previewTransfer': onThread({ entityRef: ledger }),
      'threads.transfer': onThread({ entityRef: ledger }),
    };
  },
  foretold: {
    'threads.previewMerge': async (...of) => (await threadCan(...of)).merge,
    'threads.merge': async (...of) => (await threadCan(...of)).merge,
    'threads.unmerge': async (api, { id }) => {
      const { mergedInto } = await api.threads.get({ id: String(id) });
      return mergedInto?.can.unmerge ?? false;
    },
    'threads.previewTransfer': async (...of) =>
      (await threadCan(...of)).transfer,
    'threads.transfer': async (...of) => (await threadCan(...of)).transfer,
  },
};
