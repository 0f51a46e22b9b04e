import { threadKinds } from '@platform-community/backstage-plugin-community-common';
import { firstStatus } from '@platform-community/backstage-plugin-community-common';
import { people } from '../../../testing/world';
import {
  dropReply,
  hold,
  holdEdited,
  sayFirst,
  settle,
  settleAll,
  takesPart,
} from '../consequences';
import { attempt, type Deed, type Scene } from '../Deed';
import { places, type RememberedThread } from '../Memory';
import { replyRules, ruling, threadRules } from '../rules';

/** Starting threads, replying, and changing what was written. */

/** So many links in somebody's first words wait for a moderator. */
const manyLinks = [1, 2, 3].map(n => `https://example.com/${n}`).join(' ');

/** Whether words are held, and what is remembered of who said them. */
function isHeld(scene: Scene, entity: string, text: string): boolean {
  const { memory, who } = scene;
  const held = !memory.spoken.has(who) && isSuspect(scene, entity, text);
  if (!held) sayFirst(memory, who, memory.now);
  return held;
}

function isSuspect({ memory, who }: Scene, entity: string, text: string) {
  return (
    who !== people.administrator &&
    !memory.leads(who, entity) &&
    text.includes(manyLinks)
  );
}

/** Whether words are held because of what somebody has made of them. */
function isEditHeld(
  scene: Scene,
  entity: string,
  words: { before: string; text: string; writtenAt: number },
): boolean {
  const { before, text, writtenAt } = words;
  const since = scene.memory.spoken.get(scene.who);
  return (
    !before.includes(manyLinks) &&
    isSuspect(scene, entity, text) &&
    (since === undefined || since === writtenAt)
  );
}

/** Other words, and now and then many links among them. */
function otherWords(scene: Scene, word: string): string {
  const text = `${word} ${scene.memory.newWord()}`;
  return scene.onceIn(3) ? `${text} ${manyLinks}` : text;
}

function wordsOf(scene: Scene): { word: string; body: string } {
  const word = scene.memory.newWord();
  return { word, body: scene.onceIn(5) ? `${word} ${manyLinks}` : word };
}

/** So few that most deeds meet a thread to which something was done before. */
const mostThreads = 6;

const create: Deed = scene => {
  const { memory, who } = scene;
  const isThere = memory.threads.filter(
    ({ deleted, purged }) => !deleted && !purged,
  );
  if (isThere.length >= mostThreads) return undefined;
  const entity = scene.of(places[0], places[0], places[0], ...places);
  const kind = scene.of(...threadKinds, 'idea', 'idea', 'question');
  const { word, body } = wordsOf(scene);
  const title = `About ${word}`;
  const label = scene.onceIn(3) && scene.one(memory.labelsFor(entity));
  return attempt({
    tries: `starts ${word}, a ${kind} on ${entity}`,
    ends: ruling([404, memory.seesEntity(who, entity)]),
    ask: api =>
      api.threads.create({
        entityRef: entity,
        kind,
        title,
        body,
        labelIds: label ? [label.id] : [],
      }),
    then({ thread: { id } }) {
      const thread: RememberedThread = {
        id,
        word,
        title,
        body,
        versions: 0,
        entity,
        kind,
        status: firstStatus[kind],
        by: who,
        createdAt: memory.now,
        activeAt: memory.now,
        deleted: false,
        purged: false,
        votes: new Set(),
        withdrawn: new Set(),
        watches: new Map(),
        replies: [],
        responders: [],
        confirmed: false,
        labels: new Set(label ? [label] : []),
        notes: [],
        links: [],
        called: new Set(),
        history: [{ what: 'moved', to: firstStatus[kind], by: who }],
        decidedAt: 0,
      };
      memory.threads.push(thread);
      takesPart(thread, who);
      if (isHeld(scene, entity, body)) hold(memory, thread);
    },
  });
};

const edit: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread(({ by }) => by === who || scene.onceIn(5));
  if (!thread) return undefined;
  const body = otherWords(scene, thread.word);
  return attempt({
    tries: `edits ${thread.word}`,
    thread,
    ends: threadRules.edit(scene.doing(thread)),
    ask: api => api.threads.edit({ id: thread.id, body }),
    then() {
      const isHeldNow =
        thread.unlisted === undefined &&
        isEditHeld(scene, thread.entity, {
          before: thread.body,
          text: body,
          writtenAt: thread.createdAt,
        });
      thread.body = body;
      thread.versions += 1;
      if (isHeldNow) holdEdited(memory, thread);
    },
  });
};

const deleteThread: Deed = scene => {
  const thread = scene.thread();
  if (!thread) return undefined;
  return attempt({
    tries: `deletes ${thread.word}`,
    thread,
    ends: threadRules.delete(scene.doing(thread)),
    ask: api => api.threads.delete({ id: thread.id }),
    then() {
      thread.deleted = true;
      settleAll(scene.memory, thread);
    },
  });
};

const reply: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread();
  if (!thread) return undefined;
  const doing = scene.doing(thread);
  const parent = scene.onceIn(3) ? scene.one(thread.replies) : undefined;
  const { word, body } = wordsOf(scene);
  const mayReply = threadRules.reply(doing);
  return attempt({
    tries: `says ${word} in ${thread.word}${
      parent ? ` below ${parent.word}` : ''
    }`,
    thread,
    ends:
      mayReply !== 200 || !parent
        ? mayReply
        : ruling(
            [400, !parent.deleted && memory.reads(who, thread, parent)],
            [400, !parent.parent],
            [409, parent.unlisted === undefined],
          ),
    ask: api =>
      api.threads.reply({ id: thread.id, body, parentId: parent?.id }),
    then({ reply: { id } }) {
      const said = { id, word, body, by: who, parent, versions: 0 };
      const remembered = { ...said, createdAt: memory.now, deleted: false };
      thread.replies.push(remembered);
      takesPart(thread, who);
      if (isHeld(scene, thread.entity, body)) {
        hold(memory, thread, remembered);
      } else {
        thread.activeAt = memory.now;
      }
    },
  });
};

const editReply: Deed = scene => {
  const { memory, who } = scene;
  const found = scene.reply(({ by }) => by === who || scene.onceIn(5));
  if (!found) return undefined;
  const { thread, reply: said } = found;
  const body = otherWords(scene, said.word);
  return attempt({
    tries: `edits ${said.word} in ${thread.word}`,
    thread,
    ends: replyRules.edit(scene.doing(thread), said),
    ask: api => api.threads.editReply({ id: said.id, body }),
    then() {
      const isHeldNow = isEditHeld(scene, thread.entity, {
        before: said.body,
        text: body,
        writtenAt: said.createdAt,
      });
      said.body = body;
      said.versions += 1;
      if (isHeldNow) holdEdited(memory, thread, said);
    },
  });
};

const deleteReply: Deed = scene => {
  const { memory, who } = scene;
  const found = scene.reply();
  if (!found) return undefined;
  const { thread, reply: said } = found;
  return attempt({
    tries: `deletes ${said.word} in ${thread.word}`,
    thread,
    ends: replyRules.delete(scene.doing(thread), said),
    ask: api => api.threads.deleteReply({ id: said.id }),
    then() {
      said.deleted = true;
      dropReply(memory, thread, said, who);
      settle(memory, said);
    },
  });
};

export const writing = {
  create,
  edit,
  deleteThread,
  reply,
  editReply,
  deleteReply,
};
