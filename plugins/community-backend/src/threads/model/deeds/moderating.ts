import type { Knex } from 'knex';
import {
  acceptAgain,
  dropReply,
  publish,
  relist,
  settle,
} from '../consequences';
import { attempt, type Deed, type Scene } from '../Deed';
import {
  subjectOf,
  type RememberedReply,
  type RememberedThread,
} from '../Memory';
import { replyRules, ruling, threadRules } from '../rules';

/** Reports, what moderators decide, and notes among those who lead. */

const why = 'spam' as const;
const reason = 'Not here.';

function remember(
  scene: Scene,
  thread: RememberedThread,
  reply?: RememberedReply,
): void {
  const { memory, who } = scene;
  const subject = reply ?? thread;
  const reporters = memory.reported.get(subject.id) ?? new Set();
  memory.reported.set(subject.id, reporters);
  if (reporters.has(who)) return;
  reporters.add(who);
  const open = memory.openCase(subject);
  if (open) open.reports += 1;
  else
    memory.cases.push({ thread, reply, held: false, reports: 1, open: true });
}

const report: Deed = scene => {
  const thread = scene.thread();
  if (!thread) return undefined;
  return attempt({
    tries: `reports ${thread.word}`,
    thread,
    ends: threadRules.report(scene.doing(thread)),
    ask: api => api.threads.report({ id: thread.id, why }),
    then: () => remember(scene, thread),
  });
};

const reportReply: Deed = scene => {
  const found = scene.reply();
  if (!found) return undefined;
  const { thread, reply } = found;
  return attempt({
    tries: `reports ${reply.word} in ${thread.word}`,
    thread,
    ends: replyRules.report(scene.doing(thread), reply),
    ask: api => api.threads.reportReply({ id: reply.id, why }),
    then: () => remember(scene, thread, reply),
  });
};

function hidden(
  scene: Scene,
  thread: RememberedThread,
  reply?: RememberedReply,
): void {
  const { memory, who } = scene;
  if (reply) {
    const was = reply.unlisted === 'held' ? 'held' : undefined;
    reply.hiding = { was, wasAnswer: thread.answer === reply };
    reply.unlisted = 'hidden';
    dropReply(memory, thread, reply, who);
  } else {
    thread.wasUnlisted = thread.unlisted;
    thread.unlisted = 'hidden';
  }
  settle(memory, reply ?? thread);
}

const hide: Deed = scene => {
  const thread = scene.thread();
  if (!thread) return undefined;
  return attempt({
    tries: `hides ${thread.word}`,
    thread,
    ends: threadRules.hide(scene.doing(thread)),
    ask: api => api.threads.hide({ id: thread.id, reason }),
    then: () => hidden(scene, thread),
  });
};

const restore: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread(
    ({ unlisted }) => unlisted === 'hidden' || scene.onceIn(6),
  );
  if (!thread) return undefined;
  return attempt({
    tries: `restores ${thread.word}`,
    thread,
    ends: threadRules.restore(scene.doing(thread)),
    ask: api => api.threads.restore({ id: thread.id }),
    then() {
      if (thread.wasUnlisted === 'held') {
        publish(memory, thread, undefined, who);
      } else if (thread.wasUnlisted) thread.unlisted = thread.wasUnlisted;
      else relist(memory, [thread]);
    },
  });
};

const hideReply: Deed = scene => {
  const found = scene.reply();
  if (!found) return undefined;
  const { thread, reply } = found;
  return attempt({
    tries: `hides ${reply.word} in ${thread.word}`,
    thread,
    ends: replyRules.hide(scene.doing(thread), reply),
    ask: api => api.threads.hideReply({ id: reply.id, reason }),
    then: () => hidden(scene, thread, reply),
  });
};

const restoreReply: Deed = scene => {
  const { memory, who } = scene;
  const found = scene.reply(
    ({ unlisted }) => unlisted === 'hidden' || scene.onceIn(6),
  );
  if (!found) return undefined;
  const { thread, reply } = found;
  return attempt({
    tries: `restores ${reply.word} in ${thread.word}`,
    thread,
    ends: replyRules.restore(scene.doing(thread), reply),
    ask: api => api.threads.restoreReply({ id: reply.id }),
    then() {
      if (reply.hiding?.was === 'held') {
        publish(memory, thread, reply, who);
        return;
      }
      reply.unlisted = undefined;
      if (reply.hiding?.wasAnswer) acceptAgain(memory, thread, reply, who);
    },
  });
};

/** The case that was opened last for a thing. */
async function lastCase(knex: Knex, subjectId: string): Promise<string> {
  const row = await knex('moderation_cases')
    .where({ subject_id: subjectId })
    .orderBy([
      { column: 'opened_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first('id');
  return row.id;
}

const decide: Deed = scene => {
  const { memory, who } = scene;
  const isUsual = !scene.onceIn(6);
  const found = scene.one(
    memory.cases.filter(one => one.open || (!isUsual && isLast(one))),
  );
  function isLast(one: (typeof memory.cases)[number]) {
    return (
      memory.cases.findLast(other => subjectOf(other) === subjectOf(one)) ===
      one
    );
  }
  if (!found) return undefined;
  const { thread, reply } = found;
  const subject = subjectOf(found);
  const decision = scene.of('keep' as const, 'hide' as const);
  const isMerged = !reply && thread.unlisted === 'merged';
  return attempt({
    tries: `decides to ${decision} ${subject.word}`,
    thread,
    ends: ruling(
      [404, memory.sees(who, thread)],
      [404, memory.leads(who, thread.entity) && subject.by !== who],
      [409, found.open],
      // What is read in its place would come back to light when it is given back.
      [409, decision === 'keep' || !isMerged],
    ),
    ask: async (api, { knex }) =>
      api.threads.decide({
        id: await lastCase(knex, subject.id),
        decision,
        reason,
      }),
    then() {
      if (decision === 'hide') hidden(scene, thread, reply);
      else if (subject.unlisted === 'held') {
        publish(memory, thread, reply, who);
      }
      settle(memory, subject);
    },
  });
};

const writeNote: Deed = scene => {
  const { who, memory } = scene;
  const thread = scene.thread();
  if (!thread) return undefined;
  const body = memory.newWord();
  return attempt({
    tries: `notes something on ${thread.word}`,
    thread,
    ends: threadRules.note(scene.doing(thread)),
    ask: api => api.threads.writeNote({ id: thread.id, body }),
    then({ note }) {
      thread.notes.push({ id: note.id, body, by: who });
    },
  });
};

const changeNote: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread(({ notes }) => notes.length > 0);
  const note = thread && scene.one(thread.notes);
  if (!note) return undefined;
  const body = scene.onceIn(2) ? undefined : memory.newWord();
  return attempt({
    tries: `${body ? 'edits' : 'deletes'} a note on ${thread.word}`,
    thread,
    ends: ruling(
      [404, threadRules.note(scene.doing(thread)) === 200],
      [403, note.by === who],
    ),
    ask: ({ threads }): Promise<unknown> =>
      body
        ? threads.editNote({ id: note.id, body })
        : threads.deleteNote({ id: note.id }),
    then() {
      if (body) note.body = body;
      else thread.notes = thread.notes.filter(other => other !== note);
    },
  });
};

export const moderating = {
  report,
  reportReply,
  hide,
  restore,
  hideReply,
  restoreReply,
  decide,
  writeNote,
  changeNote,
};
