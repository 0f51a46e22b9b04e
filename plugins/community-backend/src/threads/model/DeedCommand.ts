import type { AsyncCommand } from 'fast-check';
import { setClock } from '../../testing/clock';
import { refusalOf } from '../../testing/startCommunity';
import { expectThread } from './compare';
import { Scene, type Attempt, type Stage } from './Deed';
import { deeds, type DeedName } from './deeds';
import { cast, type Memory } from './Memory';

/** A deed of somebody, as fast-check makes them up, runs and prints them. */
export class DeedCommand implements AsyncCommand<Memory, Stage> {
  readonly #name: DeedName;
  readonly #who: string;
  readonly #numbers: readonly number[];
  #tried = '';

  constructor(name: DeedName, who: string, numbers: readonly number[]) {
    this.#name = name;
    this.#who = who;
    this.#numbers = numbers;
  }

  #attempt(memory: Memory): Attempt | undefined {
    return deeds[this.#name](new Scene(memory, this.#who, this.#numbers));
  }

  check(memory: Readonly<Memory>): boolean {
    return this.#attempt(memory as Memory) !== undefined;
  }

  async run(memory: Memory, stage: Stage): Promise<void> {
    // No two things are done at once, so that every order can be told.
    memory.now += 1_000;
    setClock(new Date(memory.now).toISOString());
    const attempt = this.#attempt(memory);
    if (!attempt) return;
    this.#tried = attempt.tries;
    const asked = attempt.ask(stage.community.as(this.#who), stage);
    const ended = await asked.then(
      () => 200,
      async () => (await refusalOf(asked)).status,
    );
    expectEnding(this.#who, attempt, ended);
    if (ended === 200) await attempt.then?.(await asked);
    if (!attempt.thread) return;
    const other = cast[this.#numbers[0] % cast.length];
    for (const who of new Set([this.#who, other])) {
      await expectThread(stage, memory, who, attempt.thread);
    }
  }

  toString(): string {
    const name = this.#who.split('/')[1];
    return `${name} ${this.#tried || this.#name}`;
  }
}

function expectEnding(who: string, { tries, ends }: Attempt, ended: number) {
  expect({ who, tries, ends: ended }).toEqual({ who, tries, ends });
}
