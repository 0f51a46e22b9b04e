import {
  movesFrom,
  statusesWithReason,
  statusesWithTarget,
  threadStatuses,
} from '@platform-community/backstage-plugin-community-common';
import { accept, moveTo, note, takesPart, unaccept } from '../consequences';
import { attempt, type Deed, type Scene } from '../Deed';
import type { RememberedThread } from '../Memory';
import { mayAccept, ruling, threadRules } from '../rules';

/** Answers, statuses, official responses, and what the author says to them. */

const targets = ['2030-Q1', '2031-03-31'] as const;

/** A status that the thread may have next, and now and then any. */
function nextStatus(scene: Scene, thread: RememberedThread) {
  const legal = movesFrom(thread.kind, thread.status);
  return (
    (scene.onceIn(5) ? undefined : scene.one(legal)) ??
    scene.of(...threadStatuses)
  );
}

const acceptAnswer: Deed = scene => {
  const { memory, who } = scene;
  const isUsual = !scene.onceIn(8);
  const found = scene.reply(
    (_, thread) => !isUsual || thread.kind === 'question',
  );
  if (!found) return undefined;
  const { thread, reply } = found;
  return attempt({
    tries: `accepts ${reply.word} in ${thread.word}`,
    thread,
    ends: mayAccept(scene.doing(thread), reply),
    ask: api => api.threads.accept({ id: thread.id, replyId: reply.id }),
    then() {
      if (thread.answer !== reply) accept(memory, thread, reply, who);
    },
  });
};

const unacceptAnswer: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread(({ kind }) => kind === 'question');
  if (!thread) return undefined;
  return attempt({
    tries: `takes the answer of ${thread.word} back`,
    thread,
    ends: threadRules.accept(scene.doing(thread)),
    ask: api => api.threads.unaccept({ id: thread.id }),
    then() {
      if (thread.answer) unaccept(memory, thread, who);
    },
  });
};

const move: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread();
  if (!thread) return undefined;
  const status = nextStatus(scene, thread);
  const reason = scene.onceIn(6) ? undefined : 'For a reason.';
  const target = scene.onceIn(4) ? scene.of(...targets) : undefined;
  const other = scene.onceIn(3) ? scene.thread() : undefined;
  const replacedBy = status === 'outdated' ? other : undefined;
  const maySteer = threadRules.respond(scene.doing(thread));
  return attempt({
    tries: `moves ${thread.word} to ${status}${target ? ` by ${target}` : ''}${
      replacedBy ? `, to read ${replacedBy.word}` : ''
    }`,
    thread,
    ends: ruling(
      [404, memory.sees(who, thread)],
      [
        400,
        !replacedBy || (replacedBy !== thread && memory.sees(who, replacedBy)),
      ],
      [403, maySteer !== 403],
      [409, maySteer !== 409],
      [400, !target || statusesWithTarget.includes(status)],
      [409, movesFrom(thread.kind, thread.status).includes(status)],
      [400, Boolean(reason) || !statusesWithReason.includes(status)],
    ),
    ask: api =>
      api.threads.move({
        id: thread.id,
        status,
        reason,
        target,
        replacedBy: replacedBy?.id,
      }),
    then() {
      moveTo(memory, thread, { status, by: who, target, replacedBy });
    },
  });
};

const respond: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread();
  if (!thread) return undefined;
  const body = `The stand is ${memory.newWord()}`;
  const status = scene.onceIn(2) ? nextStatus(scene, thread) : undefined;
  const target = scene.of(undefined, undefined, null, ...targets);
  const hasRead = !scene.onceIn(4);
  const { response } = thread;
  const next = status ?? thread.status;
  const moves = next !== thread.status;
  const maySteer = threadRules.respond(scene.doing(thread));
  const replaces = hasRead ? response?.at : undefined;
  return attempt({
    tries: `responds to ${thread.word}${status ? ` with ${status}` : ''}${
      target === undefined ? '' : ` by ${target}`
    }`,
    thread,
    ends: ruling(
      [404, memory.sees(who, thread)],
      [403, maySteer !== 403],
      [409, maySteer !== 409],
      [409, !response || response.by === who || hasRead],
      [400, !target || statusesWithTarget.includes(next)],
      [409, !moves || movesFrom(thread.kind, thread.status).includes(next)],
    ),
    ask: api =>
      api.threads.respond({ id: thread.id, body, status, target, replaces }),
    then(answer) {
      thread.responders.push(who);
      thread.response = {
        body,
        by: who,
        at: answer.response?.editedAt ?? answer.response?.createdAt ?? '',
        movedTo: moves ? next : response?.movedTo,
      };
      thread.activeAt = memory.now;
      takesPart(thread, who);
      if (moves) {
        moveTo(memory, thread, { status: next, by: who, target });
      } else if (target !== undefined) {
        setTargetOf(scene, thread, target);
      }
    },
  });
};

function setTargetOf(
  scene: Scene,
  thread: RememberedThread,
  target: string | null,
): void {
  if ((thread.target ?? null) === target) return;
  thread.target = target ?? undefined;
  thread.activeAt = scene.memory.now;
  note(thread, 'target', scene.who);
}

const setTarget: Deed = scene => {
  const isUsual = !scene.onceIn(6);
  const thread = scene.thread(
    ({ status }) => !isUsual || statusesWithTarget.includes(status),
  );
  if (!thread) return undefined;
  const target = scene.of(null, ...targets);
  return attempt({
    tries: `sets the target of ${thread.word} to ${target}`,
    thread,
    ends: threadRules.setTarget(scene.doing(thread)),
    ask: ({ threads }) =>
      target
        ? threads.setTarget({ id: thread.id, target })
        : threads.clearTarget({ id: thread.id }),
    then() {
      setTargetOf(scene, thread, target);
    },
  });
};

const confirm: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread(
    ({ status }) => status === 'shipped' || scene.onceIn(6),
  );
  if (!thread) return undefined;
  const isDone = thread.by === who && thread.confirmed;
  return attempt({
    tries: `confirms ${thread.word}`,
    thread,
    ends: isDone
      ? ruling([404, memory.sees(who, thread)])
      : threadRules.confirm(scene.doing(thread)),
    ask: api => api.threads.confirm({ id: thread.id }),
    then() {
      if (isDone) return;
      thread.confirmed = true;
      thread.activeAt = memory.now;
      note(thread, 'confirmed', who);
    },
  });
};

const reopen: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread(
    ({ status }) => status === 'shipped' || scene.onceIn(6),
  );
  if (!thread) return undefined;
  return attempt({
    tries: `opens ${thread.word} again`,
    thread,
    ends: threadRules.confirm(scene.doing(thread)),
    ask: api => api.threads.reopen({ id: thread.id, reason: 'Not yet.' }),
    then() {
      moveTo(memory, thread, { status: 'open', by: who });
    },
  });
};

export const standing = {
  acceptAnswer,
  unacceptAnswer,
  move,
  respond,
  setTarget,
  confirm,
  reopen,
};
