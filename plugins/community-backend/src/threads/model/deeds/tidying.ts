import { people } from '../../../testing/world';
import { dropReply } from '../consequences';
import { attempt, type Deed } from '../Deed';
import { isListed, places, system } from '../Memory';
import { ruling, threadRules } from '../rules';

/** Pins, locks, labels, and erasing for good. */

const pin: Deed = scene => {
  const { memory } = scene;
  const thread = scene.thread();
  if (!thread) return undefined;
  const maySteer = threadRules.pin(scene.doing(thread));
  const pinned = memory.threads.filter(
    other =>
      isListed(other) &&
      other.entity === thread.entity &&
      other.pinnedAt !== undefined,
  );
  const isDone = thread.pinnedAt !== undefined;
  return attempt({
    tries: `pins ${thread.word}`,
    thread,
    ends:
      maySteer === 200 ? ruling([409, isDone || pinned.length < 3]) : maySteer,
    ask: api => api.threads.pin({ id: thread.id }),
    then() {
      thread.pinnedAt ??= memory.now;
    },
  });
};

const unpin: Deed = scene => {
  const thread = scene.thread(({ pinnedAt }) => pinnedAt !== undefined);
  if (!thread) return undefined;
  return attempt({
    tries: `unpins ${thread.word}`,
    thread,
    ends: threadRules.pin(scene.doing(thread)),
    ask: api => api.threads.unpin({ id: thread.id }),
    then() {
      thread.pinnedAt = undefined;
    },
  });
};

const lock: Deed = scene => {
  const { who } = scene;
  const thread = scene.thread();
  if (!thread) return undefined;
  const locks = !scene.onceIn(2);
  return attempt({
    tries: `${locks ? 'locks' : 'unlocks'} ${thread.word}`,
    thread,
    ends: threadRules.lock(scene.doing(thread)),
    ask: ({ threads }) =>
      locks
        ? threads.lock({ id: thread.id })
        : threads.unlock({ id: thread.id }),
    then() {
      thread.lockedBy = locks ? who : undefined;
    },
  });
};

const names = ['Alpha', 'Beta', 'Gamma'] as const;

const createLabel: Deed = scene => {
  const { memory, who } = scene;
  const entity = scene.of(system, ...places);
  const name = scene.of(...names);
  const isFree = !memory.labels.some(
    label => label.entity === entity && label.name === name,
  );
  return attempt({
    tries: `makes a label ${name} of ${entity}`,
    ends: ruling(
      [404, memory.seesEntity(who, entity)],
      [403, memory.leads(who, entity)],
      [409, isFree],
    ),
    ask: api =>
      api.threads.createLabel({ entityRef: entity, name, color: 'blue' }),
    then({ label }) {
      memory.labels.push({ id: label.id, name, entity });
    },
  });
};

const changeLabel: Deed = scene => {
  const { memory, who } = scene;
  const label = scene.one(memory.labels);
  if (!label) return undefined;
  const name = scene.of(...names);
  const isFree = !memory.labels.some(
    other =>
      other !== label && other.entity === label.entity && other.name === name,
  );
  return attempt({
    tries: `calls the label ${label.name} of ${label.entity} ${name}`,
    ends: ruling(
      [404, memory.seesEntity(who, label.entity)],
      [403, memory.leads(who, label.entity)],
      [409, isFree],
    ),
    ask: api => api.threads.changeLabel({ id: label.id, name }),
    then() {
      label.name = name;
    },
  });
};

const deleteLabel: Deed = scene => {
  const { memory, who } = scene;
  const label = scene.one(memory.labels);
  if (!label) return undefined;
  return attempt({
    tries: `deletes the label ${label.name} of ${label.entity}`,
    ends: ruling(
      [404, memory.seesEntity(who, label.entity)],
      [403, memory.leads(who, label.entity)],
    ),
    ask: api => api.threads.deleteLabel({ id: label.id }),
    then() {
      memory.labels = memory.labels.filter(other => other !== label);
      for (const thread of memory.threads) thread.labels.delete(label);
    },
  });
};

const labelThread: Deed = scene => {
  const { memory } = scene;
  const thread = scene.thread();
  if (!thread || memory.labels.length === 0) return undefined;
  const possible = memory.labelsFor(thread.entity);
  const any = scene.onceIn(5) ? memory.labels : possible;
  const add = scene.one(any);
  const remove = scene.onceIn(3) ? scene.one([...thread.labels]) : undefined;
  const mayLabel = threadRules.label(scene.doing(thread));
  return attempt({
    tries: `labels ${thread.word} with ${add?.name}, not ${remove?.name}`,
    thread,
    ends:
      mayLabel === 200
        ? ruling([400, !add || possible.includes(add)])
        : mayLabel,
    ask: api =>
      api.threads.labelThread({
        id: thread.id,
        add: add ? [add.id] : [],
        remove: remove ? [remove.id] : [],
      }),
    then() {
      if (remove) thread.labels.delete(remove);
      if (add) thread.labels.add(add);
    },
  });
};

const purge: Deed = scene => {
  const { memory, who } = scene;
  const isAdministrator = who === people.administrator;
  const thread = scene.one(memory.threads.filter(one => !one.purged));
  if (!thread) return undefined;
  const isFree = memory.mergedInto(thread).every(from => from.deleted);
  return attempt({
    tries: `purges ${thread.word}`,
    thread,
    ends: ruling(
      [404, memory.sees(who, { ...thread, deleted: false })],
      [404, !thread.deleted || isAdministrator],
      [403, isAdministrator],
      [409, isFree],
    ),
    ask: api => api.threads.purge({ id: thread.id, title: thread.title }),
    then() {
      // What it brought where it was merged into is theirs who wanted it.
      const { mergedInto: into } = thread;
      if (into) {
        for (const person of memory.voters(into)) {
          const wanted =
            memory.voters(thread).has(person) || thread.by === person;
          if (wanted && !thread.withdrawn.has(person)) into.votes.add(person);
        }
      }
      thread.purged = true;
      thread.watches.clear();
      for (const other of memory.threads) {
        if (other.replacedBy === thread) other.replacedBy = undefined;
      }
      memory.cases = memory.cases.filter(one => one.thread !== thread);
    },
  });
};

const purgeReply: Deed = scene => {
  const { memory, who } = scene;
  const isAdministrator = who === people.administrator;
  const found = scene.reply();
  if (!found) return undefined;
  const { thread, reply } = found;
  return attempt({
    tries: `purges ${reply.word} in ${thread.word}`,
    thread,
    ends: ruling(
      [404, memory.sees(who, { ...thread, deleted: false })],
      [404, !thread.deleted || isAdministrator],
      [403, isAdministrator],
    ),
    ask: api => api.threads.purgeReply({ id: reply.id, title: thread.title }),
    then() {
      if (!reply.deleted) dropReply(memory, thread, reply, who);
      reply.deleted = true;
      reply.body = '';
      memory.cases = memory.cases.filter(one => one.reply !== reply);
      const hasBelow = thread.replies.some(({ parent }) => parent === reply);
      if (hasBelow) return;
      thread.replies = thread.replies.filter(other => other !== reply);
    },
  });
};

export const tidying = {
  pin,
  unpin,
  lock,
  createLabel,
  changeLabel,
  deleteLabel,
  labelThread,
  purge,
  purgeReply,
};
