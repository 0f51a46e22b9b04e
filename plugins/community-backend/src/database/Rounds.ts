/** Who asks for more at once does not let others wait for all of that. */
const mostInRound = 50;
/** A round that takes longer does not keep the next one waiting. */
const longestWaitMs = 50;

interface Waiting<Job, Result> {
  job: Job;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

export interface RoundsOptions<Job, Result> {
  /**
   * Carries out all jobs of a round or, where it throws, none. It may be asked
   * for the same job again.
   *
   * @returns for each job, in their order, how it ended
   */
  carryOut(jobs: Job[]): Promise<Array<PromiseSettledResult<Result>>>;
  /** Jobs that are alike in this are not in one round. */
  keyOf(job: Job): string;
}

/**
 * Carries out together what is asked for at the same time, as databases commit
 * in groups: beside many others a write costs a part of one transaction.
 *
 * One that is alone begins at once. What is asked for meanwhile is gathered for
 * the next round, which begins when that one has ended, or takes long. A round
 * that fails as a whole is carried out again, each job by itself, so that nobody
 * fails because of another.
 *
 * Not guaranteed: that jobs are carried out in the order they were asked for.
 */
export class Rounds<Job, Result> {
  readonly #options: RoundsOptions<Job, Result>;
  #waiting: Array<Waiting<Job, Result>> = [];
  #isUnderWay = false;

  constructor(options: RoundsOptions<Job, Result>) {
    this.#options = options;
  }

  /** @throws what the job ends with */
  add(job: Job): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#begin();
    });
  }

  #begin(): void {
    if (this.#isUnderWay || this.#waiting.length === 0) return;
    this.#isUnderWay = true;
    let isOver = false;
    const goOn = () => {
      if (isOver) return;
      isOver = true;
      this.#isUnderWay = false;
      this.#begin();
    };
    const timer = setTimeout(goOn, longestWaitMs);
    timer.unref?.();
    this.#carryOut(this.#takeRound()).finally(() => {
      clearTimeout(timer);
      goOn();
    });
  }

  #takeRound(): Array<Waiting<Job, Result>> {
    const round = new Map<string, Waiting<Job, Result>>();
    const later: Array<Waiting<Job, Result>> = [];
    for (const one of this.#waiting) {
      const key = this.#options.keyOf(one.job);
      if (round.size >= mostInRound || round.has(key)) later.push(one);
      else round.set(key, one);
    }
    this.#waiting = later;
    return [...round.values()];
  }

  async #carryOut(round: Array<Waiting<Job, Result>>): Promise<void> {
    try {
      const ends = await this.#options.carryOut(round.map(({ job }) => job));
      round.forEach(({ resolve, reject }, at) => {
        const end = ends[at];
        if (end.status === 'fulfilled') resolve(end.value);
        else reject(end.reason);
      });
    } catch (error) {
      if (round.length === 1) round[0].reject(error);
      else await Promise.all(round.map(one => this.#carryOut([one])));
    }
  }
}
