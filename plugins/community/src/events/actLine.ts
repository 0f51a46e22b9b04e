import type { QueryClient } from '@tanstack/react-query';

/** What is shown of a day, such as its agenda. */
interface OfDay {
  day: string;
}

/**
 * What the reader does to one thing of an event, such as its agendas, one after the
 * other.
 *
 * @remarks
 * What they do shows at once, and stays until the last thing they did is
 * answered: then that answer is shown, or what the server said last where it
 * was refused. An answer to a mere question that was asked before is older than
 * what is shown, so it is asked again.
 */
export class ActLine<T extends OfDay> {
  /** How many things are on their way. */
  private underWay = 0;
  /** Counts up with each thing that is begun or answered. */
  private turns = 0;
  /** What the server said last, by day, while something is on its way. */
  private readonly settled = new Map<string, T>();
  private waiting: Array<() => void> = [];

  constructor(
    private readonly client: QueryClient,
    /** Of all days. */
    private readonly queryKey: readonly unknown[],
  ) {}

  /** Something is sent; `change` is what it should come to. */
  begin(day: string, change?: (before: T) => T): void {
    if (this.underWay === 0) this.settled.clear();
    this.underWay += 1;
    this.turns += 1;
    const before = this.shown(day);
    if (!before) return;
    if (!this.settled.has(day)) this.settled.set(day, before);
    if (change) this.show(day, change(before));
  }

  /** What the server said to it. */
  answer(view: T): void {
    this.settled.set(view.day, view);
  }

  /** It was answered or refused. */
  end(): void {
    this.underWay -= 1;
    this.turns += 1;
    if (this.underWay > 0) return;
    this.settled.forEach((view, day) => this.show(day, view));
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach(goOn => goOn());
  }

  /** Asks for it until the answer is newer than what the reader did. */
  async read(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      const turns = this.turns;
      const view = await ask();
      if (this.underWay === 0 && this.turns === turns) return view;
      await this.rest();
    }
  }

  private async rest(): Promise<void> {
    if (this.underWay === 0) return;
    await new Promise<void>(resolve => {
      this.waiting.push(resolve);
    });
  }

  private shown(day: string): T | undefined {
    return this.client
      .getQueriesData<T>({ queryKey: this.queryKey })
      .map(([, view]) => view)
      .find(view => view?.day === day);
  }

  private show(day: string, view: T): void {
    this.client.setQueriesData<T>(
      {
        queryKey: this.queryKey,
        predicate: ({ state }) => (state.data as T | undefined)?.day === day,
      },
      view,
    );
  }
}

const lines = new WeakMap<QueryClient, Map<string, unknown>>();

/** The one line of what has such keys, whoever asks for it. */
export function actLine<T extends OfDay>(
  client: QueryClient,
  queryKey: readonly unknown[],
): ActLine<T> {
  const ofClient = lines.get(client) ?? new Map<string, unknown>();
  lines.set(client, ofClient);
  const name = JSON.stringify(queryKey);
  const line =
    (ofClient.get(name) as ActLine<T> | undefined) ??
    new ActLine<T>(client, queryKey);
  ofClient.set(name, line);
  return line;
}
