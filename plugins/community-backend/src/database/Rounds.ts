/** Who asks for more at once does not let others wait for all of that. */
const mostInRound = 50;

interface Waiting<Job, Result> {
  job: Job;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

interface RoundsOptions<Job, Result> {
  /**
   * Carries out all jobs of a round on one subject or, where it throws, none.
   *
   * @returns for each job, in their order, how it ended
   */
  carryOut(
    subject: string,
    jobs: Job[],
  ): Promise<Array<PromiseSettledResult<Result>>>;
  /** Jobs of which this is the same are never in one round. */
  apartBy(job: Job): string;
}

/**
 * Carries out together what is asked for at the same time on the same subject, as
 * databases commit in groups: what many want to write to one row they would
 * otherwise wait for one after the other, each with a connection.
 *
 * One that is alone begins at once. What is asked for meanwhile is gathered for
 * the next round on that subject, which begins when that one has ended.
 *
 * Not guaranteed: that jobs are carried out in the order they were asked for.
 */
export class Rounds<Job, Result> {
  readonly #options: RoundsOptions<Job, Result>;
  /** What waits, by subject; a subject on which a round is under way is there. */
  readonly #waiting = new Map<string, Array<Waiting<Job, Result>>>();

  constructor(options: RoundsOptions<Job, Result>) {
    this.#options = options;
  }

  /** @throws what the job ends with, or the round that it was in */
  add(subject: string, job: Job): Promise<Result> {
    return new Promise((resolve, reject) => {
      const one = { job, resolve, reject };
      const waiting = this.#waiting.get(subject);
      if (waiting) {
        waiting.push(one);
      } else {
        this.#waiting.set(subject, [one]);
        this.#carryOutAll(subject);
      }
    });
  }

  async #carryOutAll(subject: string): Promise<void> {
    for (;;) {
      const { round, later } = this.#parted(this.#waiting.get(subject) ?? []);
      if (round.length === 0) break;
      this.#waiting.set(subject, later);
      await this.#carryOut(subject, round);
    }
    this.#waiting.delete(subject);
  }

  #parted(waiting: Array<Waiting<Job, Result>>) {
    const round = new Map<string, Waiting<Job, Result>>();
    const later: Array<Waiting<Job, Result>> = [];
    for (const one of waiting) {
      const key = this.#options.apartBy(one.job);
      if (round.size >= mostInRound || round.has(key)) later.push(one);
      else round.set(key, one);
    }
    return { round: [...round.values()], later };
  }

  async #carryOut(
    subject: string,
    round: Array<Waiting<Job, Result>>,
  ): Promise<void> {
    try {
      const jobs = round.map(({ job }) => job);
      const ends = await this.#options.carryOut(subject, jobs);
      round.forEach(({ resolve, reject }, at) => {
        const end = ends[at];
        if (end.status === 'fulfilled') resolve(end.value);
        else reject(end.reason);
      });
    } catch (error) {
      round.forEach(({ reject }) => reject(error));
    }
  }
}
