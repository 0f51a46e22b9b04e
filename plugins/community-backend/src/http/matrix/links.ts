import { statedUrl } from '../../testing/statedLinks';
import { making, threadCan, type Matrix } from './Matrix';

export const linksMatrix: Matrix = {
  whoMay: `
route                   none  service  member  author  catalyst  owner  administrator
threads.addLink         401   403      403     200     200       200    200
threads.removeLink      401   403      403     200     200       200    200
threads.confirmShipped  401   403      403     403     200       200    200
threads.dismissShipped  401   403      403     403     200       200    200
`,
  narrowings: `
permission                  route                   as             status
community.thread.update     threads.addLink         administrator  403
community.thread.update     threads.removeLink      administrator  403
community.thread.update     threads.confirmShipped  administrator  403
community.thread.update     threads.dismissShipped  administrator  403
community.thread.read       threads.addLink         administrator  404
community.thread.read       threads.removeLink      administrator  404
community.thread.read       threads.confirmShipped  administrator  404
community.thread.read       threads.dismissShipped  administrator  404
`,
  prepare(community) {
    const { subjects, onThread } = making(community);
    return {
      'threads.addLink': onThread({ address: statedUrl('open') }),
      'threads.removeLink': async () => {
        const id = await subjects.thread();
        return { id, linkId: await subjects.link(id, statedUrl('open')) };
      },
      'threads.confirmShipped': () => subjects.proposal(),
      'threads.dismissShipped': () => subjects.proposal(),
    };
  },
  foretold: {
    'threads.addLink': async (...of) => (await threadCan(...of)).link,
    'threads.removeLink': async (api, { id, linkId }) => {
      const { links } = await api.threads.get({ id: String(id) });
      return Boolean(links.find(link => link.id === linkId)?.can.remove);
    },
    'threads.confirmShipped': async (api, { id }) =>
      Boolean((await api.threads.get({ id: String(id) })).shipProposal),
    'threads.dismissShipped': async (api, { id }) =>
      Boolean((await api.threads.get({ id: String(id) })).shipProposal),
  },
};
