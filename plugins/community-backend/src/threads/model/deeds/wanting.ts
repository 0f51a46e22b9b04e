import { attempt, type Deed } from '../Deed';
import { threadRules, ruling } from '../rules';

/** Votes and watches. */

const vote: Deed = scene => {
  const { who } = scene;
  const thread = scene.thread();
  if (!thread) return undefined;
  return attempt({
    tries: `votes for ${thread.word}`,
    thread,
    ends: threadRules.vote(scene.doing(thread)),
    ask: api => api.threads.castVote({ id: thread.id }),
    then() {
      thread.votes.add(who);
    },
  });
};

const withdraw: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread(one => memory.voters(one).has(who));
  if (!thread) return undefined;
  return attempt({
    tries: `takes back the vote for ${thread.word}`,
    thread,
    ends: threadRules.vote(scene.doing(thread)),
    ask: api => api.threads.withdrawVote({ id: thread.id }),
    then() {
      thread.votes.delete(who);
      for (const from of memory.mergedInto(thread)) {
        if (from.by === who || memory.voters(from).has(who)) {
          from.withdrawn.add(who);
        }
      }
    },
  });
};

const watch: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread();
  if (!thread) return undefined;
  const watching = !scene.onceIn(2);
  return attempt({
    tries: `${watching ? 'watches' : 'watches no more'} ${thread.word}`,
    thread,
    ends: ruling([404, memory.sees(who, thread)]),
    ask: ({ threads }) =>
      watching
        ? threads.watch({ id: thread.id })
        : threads.unwatch({ id: thread.id }),
    then() {
      thread.watches.set(who, { watching });
    },
  });
};

const markSeen: Deed = scene => {
  const { memory, who } = scene;
  const thread = scene.thread();
  if (!thread) return undefined;
  return attempt({
    tries: `looks at ${thread.word}`,
    thread,
    ends: ruling([404, memory.sees(who, thread)]),
    ask: api => api.threads.markSeen({ id: thread.id }),
  });
};

export const wanting = { vote, withdraw, watch, markSeen };
