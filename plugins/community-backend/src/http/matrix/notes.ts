import { making, threadCan, type Matrix } from './Matrix';
import { people } from '../../testing/world';

export const notesMatrix: Matrix = {
  whoMay: `
route              none  service  member  author  catalyst  owner  administrator
threads.listNotes  401   403      403     403     200       200    200
threads.writeNote  401   403      403     403     201       201    201
threads.editNote   401   403      404     404     403       200    403
threads.deleteNote 401   403      404     404     403       204    403
`,
  narrowings: `
permission                 route               as             status
community.thread.moderate  threads.listNotes   administrator  403
community.thread.moderate  threads.writeNote   administrator  403
community.thread.moderate  threads.editNote    owner          404
community.thread.moderate  threads.deleteNote  owner          404
community.thread.read      threads.listNotes   administrator  404
community.thread.read      threads.writeNote   administrator  404
community.thread.read      threads.editNote    owner          404
community.thread.read      threads.deleteNote  owner          404
`,
  prepare(community) {
    const { subjects, onThread } = making(community);
    const noted = async () => {
      const { note } = await community
        .as(people.owner)
        .threads.writeNote({ id: await subjects.thread(), body: 'Watch this' });
      return { id: note.id };
    };
    return {
      'threads.listNotes': onThread(),
      'threads.writeNote': onThread({ body: 'Watch this' }),
      'threads.editNote': async () => ({
        ...(await noted()),
        body: 'Watch that',
      }),
      'threads.deleteNote': noted,
    };
  },
  foretold: {
    'threads.listNotes': async (...of) => (await threadCan(...of)).note,
    'threads.writeNote': async (...of) => (await threadCan(...of)).note,
  },
};
