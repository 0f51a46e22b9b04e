import { compare } from './compare';
import { drawLots } from './lot';
import { describePiles, pilesOf, sumOf, type Pile } from './stvPiles';
import { decideByStages, votesOf, type Votes } from './stvStages';
import { inWords, wholeVotes } from './stvVotes';
import type {
  StvRound,
  StvTie,
  StvTransfer,
  TallyInput,
  TallyResult,
} from './types';

/**
 * A count under way.
 *
 * A candidate is continuing, elected or excluded. Each stage elects whoever has
 * the quota, then transfers one surplus, or where there is none excludes one
 * candidate and transfers what they have. It ends when the seats are filled, or
 * when there are only as many continuing candidates as seats.
 */
class ScottishStv {
  readonly #input: TallyInput;
  readonly #piles: Map<string, Pile[]>;
  readonly #valid: number;
  readonly #quota: number;
  readonly #continuing: Set<string>;
  /** Elected ones whose surplus is still to be transferred. */
  readonly #withSurplus = new Set<string>();
  readonly #elected: string[][] = [];
  readonly #excluded: string[] = [];
  readonly #stages: Votes[] = [];
  readonly #rounds: StvRound[] = [];
  #ties: StvTie[] = [];

  constructor(input: TallyInput) {
    const { candidates, ballots, seats } = input;
    const { piles, valid } = pilesOf(candidates, ballots);
    this.#input = input;
    this.#piles = piles;
    this.#valid = valid;
    this.#quota = (valid - (valid % (seats + 1))) / (seats + 1) + 1;
    this.#continuing = new Set(candidates);
  }

  count(): TallyResult {
    this.#endStage({});
    while (this.#vacancies > 0 && this.#continuing.size > 0) {
      if (this.#withSurplus.size > 0) this.#transferSurplus();
      else this.#exclude();
    }
    return {
      elected: this.#elected.flat(),
      order: [
        ...this.#elected.map(equals => [...equals].sort()),
        ...this.#byVotes([...this.#continuing]).map(equals => equals.sort()),
        ...[...this.#excluded].reverse().map(candidate => [candidate]),
      ],
      steps: {
        method: 'scottish-stv',
        valid: this.#valid,
        quota: this.#quota,
        rounds: this.#rounds,
      },
    };
  }

  get #vacancies(): number {
    return this.#input.seats - this.#elected.flat().length;
  }

  /** The largest surplus goes first. */
  #transferSurplus(): void {
    const from = this.#decide([...this.#withSurplus], 'most', 'surplus');
    const total = this.#latest.get(from)!;
    const quota = wholeVotes(this.#quota);
    const surplus = total - quota;
    this.#withSurplus.delete(from);
    const moving = this.#piles.get(from)!;
    // What stays with them is the quota, whatever ballots it is made of.
    this.#piles.set(from, [{ ranking: [], at: 0, ballots: 1, value: quota }]);
    const moved = this.#move(
      moving,
      surplus,
      value => (surplus * value) / total,
    );
    this.#endStage({ transfer: { why: 'surplus', from, ...moved } });
  }

  /** Whoever has the fewest votes goes. */
  #exclude(): void {
    const from = this.#decide([...this.#continuing], 'fewest', 'exclusion');
    this.#continuing.delete(from);
    this.#excluded.push(from);
    if (this.#continuing.size <= this.#vacancies) {
      // The last seats are filled without a further transfer.
      this.#endStage({ excluded: from });
      return;
    }
    const moving = this.#piles.get(from)!;
    this.#piles.set(from, []);
    const moved = this.#move(moving, this.#latest.get(from)!, value => value);
    this.#endStage({
      excluded: from,
      transfer: { why: 'exclusion', from, ...moved },
    });
  }

  /**
   * Moves ballots to the next continuing candidate that each ranks.
   *
   * @param votes - what is to be moved
   * @param valueAfter - what a ballot is worth from then on
   */
  #move(
    moving: Pile[],
    votes: bigint,
    valueAfter: (value: bigint) => bigint,
  ): Pick<StvTransfer, 'votes' | 'to' | 'exhausted' | 'lost'> {
    const to = new Map<string, Pile[]>();
    const exhausted: Pile[] = [];
    for (const before of moving) {
      const pile = { ...before, value: valueAfter(before.value) };
      const at = pile.ranking.findIndex(
        (candidate, place) =>
          place > pile.at && this.#continuing.has(candidate),
      );
      if (at < 0) {
        exhausted.push(pile);
        continue;
      }
      const next = pile.ranking[at];
      const moved = { ...pile, at };
      this.#piles.get(next)!.push(moved);
      to.set(next, [...(to.get(next) ?? []), moved]);
    }
    const moved = [...to.values(), exhausted].flat();
    return {
      votes: inWords(votes),
      to: this.#input.candidates.flatMap(candidate => {
        const piles = to.get(candidate);
        return piles ? [{ candidate, ...describePiles(piles) }] : [];
      }),
      exhausted: describePiles(exhausted),
      lost: inWords(votes - sumOf(moved)),
    };
  }

  /** Counts what everybody has now, and elects whoever has enough. */
  #endStage(how: Pick<StvRound, 'excluded' | 'transfer'>): void {
    const votes = votesOf(this.#piles);
    this.#stages.push(votes);
    const withQuota = this.#electWithQuota();
    const withoutQuota = this.#electTheRest();
    this.#rounds.push({
      ...how,
      votes: this.#input.candidates.map(candidate => ({
        candidate,
        votes: inWords(votes.get(candidate)!),
      })),
      elected: [...withQuota, ...withoutQuota],
      withoutQuota,
      ties: this.#ties,
    });
    this.#ties = [];
  }

  #electWithQuota(): string[] {
    const quota = wholeVotes(this.#quota);
    const reached = [...this.#continuing].filter(
      candidate => this.#latest.get(candidate)! >= quota,
    );
    for (const candidate of reached) {
      this.#continuing.delete(candidate);
      if (this.#latest.get(candidate)! > quota)
        this.#withSurplus.add(candidate);
    }
    const groups = this.#byVotes(reached);
    this.#elected.push(...groups);
    return groups.flat();
  }

  /** Where there are no more of them than seats. */
  #electTheRest(): string[] {
    if (this.#continuing.size > this.#vacancies) return [];
    const groups = this.#byVotes([...this.#continuing]);
    this.#continuing.clear();
    this.#elected.push(...groups);
    return groups.flat();
  }

  get #latest(): Votes {
    return this.#stages[this.#stages.length - 1];
  }

  /** Candidates by their votes, the most first, equals together. */
  #byVotes(candidates: string[]): string[][] {
    const groups = new Map<bigint, string[]>();
    for (const candidate of drawLots(candidates, this.#input.tieBreak?.seed)) {
      const votes = this.#latest.get(candidate)!;
      groups.set(votes, [...(groups.get(votes) ?? []), candidate]);
    }
    return [...groups]
      .sort(([a], [b]) => compare(b, a))
      .map(([, equals]) => equals);
  }

  /** One of some candidates, by their votes now and before, or else by lot. */
  #decide(
    candidates: string[],
    wanted: 'most' | 'fewest',
    about: StvTie['about'],
  ): string {
    const { left, equals, stage } = decideByStages(
      this.#stages,
      candidates,
      wanted,
    );
    const drawn =
      left.length > 1 ? drawLots(left, this.#input.tieBreak?.seed) : undefined;
    const [chosen] = drawn ?? left;
    if (equals.length > 1) {
      this.#ties.push({
        about,
        equals: [...equals].sort(),
        chosen,
        ...(stage !== undefined && { stage }),
        ...(drawn && { drawn }),
      });
    }
    return chosen;
  }
}

/** Counts by Scottish STV; see {@link tally} for the rules it follows. */
export function countScottishStv(input: TallyInput): TallyResult {
  return new ScottishStv(input).count();
}
