import { attic, payments, people, search } from '../../../testing/world';
import { note, relist } from '../consequences';
import { attempt, type Deed } from '../Deed';
import { labelKey } from '@platform-community/backstage-plugin-community-common';
import { places, type Memory, type RememberedThread } from '../Memory';
import { mayMerge, mayUnmerge, ruling, threadRules } from '../rules';

/** Merging, transferring, and what an entity leaves behind. */

const merge: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread();
  const isUsual = !scene.onceIn(6);
  const into = scene.thread(
    other => !isUsual || (other !== thread && other.kind === thread?.kind),
  );
  if (!thread || !into) return undefined;
  const doing = scene.doing(thread);
  const isDone = thread.mergedInto === into;
  return attempt({
    tries: `merges ${thread.word} into ${into.word}`,
    thread: into,
    ends: isDone
      ? ruling(
          [404, memory.sees(who, thread) && memory.sees(who, into)],
          [403, mayUnmerge(doing) === 200],
        )
      : mayMerge(doing, into),
    ask: api => api.threads.merge({ id: thread.id, into: into.id }),
    then() {
      if (isDone) return;
      thread.unlisted = 'merged';
      thread.mergedInto = into;
      for (const [person, { watching }] of thread.watches) {
        if (watching && !into.watches.has(person)) {
          into.watches.set(person, { watching, from: thread });
        }
      }
      note(thread, 'merged', who, { other: into });
      note(into, 'took-in', who, { other: thread });
    },
  });
};

function takeWatchesBack(
  memory: Memory,
  from: RememberedThread,
  into: RememberedThread,
): void {
  const others = memory
    .mergedInto(into)
    .filter(other => other !== from)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [person, watch] of into.watches) {
    if (watch.from !== from) continue;
    const other = others.find(one => one.watches.get(person)?.watching);
    if (other) into.watches.set(person, { ...watch, from: other });
    else into.watches.delete(person);
  }
}

const unmerge: Deed = scene => {
  const { memory, who } = scene;
  const isUsual = !scene.onceIn(6);
  const thread = scene.thread(({ mergedInto }) => !isUsual || !!mergedInto);
  if (!thread) return undefined;
  const into = thread.mergedInto;
  return attempt({
    tries: `gives ${thread.word} back`,
    thread,
    ends: mayUnmerge(scene.doing(thread)),
    ask: api => api.threads.unmerge({ id: thread.id }),
    then() {
      if (!into) return;
      takeWatchesBack(memory, thread, into);
      thread.mergedInto = undefined;
      relist(memory, [thread]);
      for (const person of thread.withdrawn) {
        thread.votes.delete(person);
        for (const from of memory.mergedInto(thread)) {
          from.withdrawn.add(person);
        }
      }
      thread.withdrawn.clear();
      note(thread, 'unmerged', who, { other: into });
      note(into, 'gave-back', who, { other: thread });
    },
  });
};

function comeTo(memory: Memory, thread: RememberedThread, to: string): void {
  thread.entity = to;
  thread.pinnedAt = undefined;
  const possible = memory.labelsFor(to);
  const there = [...thread.labels].flatMap(label => {
    const named = possible
      .filter(other => labelKey(other.name) === labelKey(label.name))
      .sort((a, b) => (a.entity < b.entity ? -1 : 1));
    return (
      named.find(other => other === label) ??
      named.find(other => other.entity === to) ??
      named[0] ??
      []
    );
  });
  thread.labels = new Set(there);
}

const transfer: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread();
  if (!thread) return undefined;
  const to = scene.of(payments, ...places);
  const mayTransfer = threadRules.transfer(scene.doing(thread));
  return attempt({
    tries: `transfers ${thread.word} to ${to}`,
    thread,
    ends: ruling(
      [404, memory.sees(who, thread)],
      [404, memory.seesEntity(who, to)],
      [403, mayTransfer !== 403],
      [409, mayTransfer !== 409],
    ),
    ask: api => api.threads.transfer({ id: thread.id, entityRef: to }),
    then() {
      if (thread.entity === to) return;
      note(thread, 'transferred', who, { places: [thread.entity, to] });
      comeTo(memory, thread, to);
      thread.activeAt = memory.now;
    },
  });
};

const leaveCatalog: Deed = ({ memory }) => {
  const gone = !memory.gone;
  return attempt({
    tries: `sees the attic ${gone ? 'leave the catalog' : 'come back'}`,
    ends: 200,
    async ask(_, { community }) {
      community.inCatalog(attic, !gone);
    },
    then() {
      memory.gone = gone;
    },
  });
};

/** What an administrator does to all that the attic left behind. */
function ofAll(
  memory: Memory,
  which: (thread: RememberedThread) => boolean,
): RememberedThread[] {
  return memory.threads.filter(
    thread =>
      thread.entity === attic &&
      !thread.deleted &&
      !thread.purged &&
      which(thread),
  );
}

const transferOrphans: Deed = scene => {
  const { memory, who } = scene;
  const to = scene.of(payments, search, attic);
  return attempt({
    tries: `transfers all that the attic left to ${to}`,
    ends: ruling(
      [403, who === people.administrator],
      [404, memory.seesEntity(who, to)],
      [400, to !== attic],
      [409, memory.gone],
    ),
    ask: api => api.threads.transferOrphans({ entityRef: attic, to }),
    then() {
      for (const thread of ofAll(memory, () => true)) {
        note(thread, 'transferred', who, { places: [attic, to] });
        comeTo(memory, thread, to);
      }
    },
  });
};

const archiveOrphans: Deed = scene => {
  const { memory, who } = scene;
  return attempt({
    tries: 'archives all that the attic left',
    ends: ruling([403, who === people.administrator], [409, memory.gone]),
    ask: api => api.threads.archiveOrphans({ entityRef: attic }),
    then() {
      for (const thread of ofAll(memory, ({ unlisted }) => !unlisted)) {
        thread.unlisted = 'archived';
        note(thread, 'archived', who);
      }
    },
  });
};

const unarchiveOrphans: Deed = scene => {
  const { memory, who } = scene;
  return attempt({
    tries: 'takes all of the attic out of the archive',
    ends: ruling([403, who === people.administrator]),
    ask: api => api.threads.unarchiveOrphans({ entityRef: attic }),
    then() {
      const all = ofAll(memory, ({ unlisted }) => unlisted === 'archived');
      relist(memory, all);
      for (const thread of all) note(thread, 'unarchived', who);
    },
  });
};

const archive: Deed = scene => {
  const { memory, who } = scene;
  const isUsual = !scene.onceIn(6);
  const thread = scene.thread(({ entity }) => !isUsual || entity === attic);
  if (!thread) return undefined;
  const { entity, unlisted } = thread;
  return attempt({
    tries: `archives ${thread.word}`,
    thread,
    ends: ruling(
      [404, memory.sees(who, thread)],
      [403, who === people.administrator],
      [409, !memory.isThere(entity)],
      [409, unlisted === undefined || unlisted === 'archived'],
    ),
    ask: api => api.threads.archive({ id: thread.id }),
    then() {
      if (thread.unlisted === 'archived') return;
      thread.unlisted = 'archived';
      note(thread, 'archived', who);
    },
  });
};

const unarchive: Deed = scene => {
  const { memory, who } = scene;
  const isUsual = !scene.onceIn(6);
  const thread = scene.thread(
    ({ unlisted }) => !isUsual || unlisted === 'archived',
  );
  if (!thread) return undefined;
  return attempt({
    tries: `takes ${thread.word} out of the archive`,
    thread,
    ends: ruling(
      [404, memory.sees(who, thread)],
      [403, who === people.administrator],
    ),
    ask: api => api.threads.unarchive({ id: thread.id }),
    then() {
      if (thread.unlisted !== 'archived') return;
      relist(memory, [thread]);
      note(thread, 'unarchived', who);
    },
  });
};

export const gathering = {
  merge,
  unmerge,
  transfer,
  leaveCatalog,
  transferOrphans,
  archiveOrphans,
  unarchiveOrphans,
  archive,
  unarchive,
};
