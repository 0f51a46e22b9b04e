import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { TestCommunity } from '../../testing/startCommunity';
import type { Memory, RememberedReply, RememberedThread } from './Memory';
import type { Doing, Ending } from './rules';

/** What there is beside the memory. */
export interface Stage {
  knex: Knex;
  community: TestCommunity;
}

/** A request that is about to be made, and what is expected of it. */
export interface Attempt<Answer = unknown> {
  /** What is tried, for whoever reads of a failure. */
  tries: string;
  /** The thread it is about, to be looked at afterwards. */
  thread?: RememberedThread;
  ends: Ending;
  ask(api: CommunityApi, stage: Stage): Promise<Answer>;
  /** What is true from then on, when it ended well. */
  then?(answer: Answer): void | Promise<void>;
}

/** Something that people do; nothing where there is nothing to do it to. */
export type Deed = (scene: Scene) => Attempt | undefined;

/** Lets an attempt know what its answer looks like. */
export function attempt<Answer>(what: Attempt<Answer>): Attempt {
  return what as Attempt;
}

/** Who does it, and which of all there is they do it to, as numbers say. */
export class Scene {
  readonly memory: Memory;
  readonly who: string;
  readonly #numbers: readonly number[];
  #used = 0;

  constructor(memory: Memory, who: string, numbers: readonly number[]) {
    this.memory = memory;
    this.who = who;
    this.#numbers = numbers;
  }

  #next(): number {
    const number = this.#numbers[this.#used % this.#numbers.length];
    this.#used += 1;
    return number;
  }

  one<T>(list: readonly T[]): T | undefined {
    return list[this.#next() % Math.max(1, list.length)];
  }

  /** One of a list that is never empty. */
  of<T>(...list: [T, ...T[]]): T {
    return list[this.#next() % list.length];
  }

  onceIn(times: number): boolean {
    return this.#next() % times === times - 1;
  }

  /** Some thread; now and then one that was deleted. */
  thread(
    which: (thread: RememberedThread) => boolean = () => true,
  ): RememberedThread | undefined {
    const isAny = this.onceIn(20);
    return this.one(
      this.memory.threads.filter(
        thread => !thread.purged && (isAny || !thread.deleted) && which(thread),
      ),
    );
  }

  /** Some reply, with the thread it is in. */
  reply(
    which: (reply: RememberedReply, thread: RememberedThread) => boolean = () =>
      true,
  ): { thread: RememberedThread; reply: RememberedReply } | undefined {
    const isAny = this.onceIn(20);
    return this.one(
      this.memory.threads
        .filter(thread => !thread.purged && (isAny || !thread.deleted))
        .flatMap(thread =>
          thread.replies
            .filter(reply => (isAny || !reply.deleted) && which(reply, thread))
            .map(reply => ({ thread, reply })),
        ),
    );
  }

  doing(thread: RememberedThread): Doing {
    return { memory: this.memory, who: this.who, thread };
  }
}
