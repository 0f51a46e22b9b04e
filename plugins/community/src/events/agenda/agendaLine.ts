import type { QueryClient } from '@tanstack/react-query';
import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import { communityKeys } from '../../scope';

/** What an agenda is like once something was done to it. */
export type AgendaChange = (before: AgendaView) => AgendaView;

/**
 * What the reader does to the agendas of one event, one thing after the other.
 *
 * @remarks
 * What they do shows at once, and stays until the last thing they did is
 * answered: then that answer is shown, or what the server said last where it
 * was refused. An answer to a mere question that was asked before is older than
 * what is shown, so it is asked again.
 */
export class AgendaLine {
  /** How many things are on their way. */
  private underWay = 0;
  /** Counts up with each thing that is begun or answered. */
  private turns = 0;
  /** What the server said last, by day, while something is on its way. */
  private readonly settled = new Map<string, AgendaView>();
  private waiting: Array<() => void> = [];

  constructor(
    private readonly client: QueryClient,
    private readonly id: string,
  ) {}

  /** Something is sent; `change` is what it should come to. */
  begin(day: string, change?: AgendaChange): void {
    if (this.underWay === 0) this.settled.clear();
    this.underWay += 1;
    this.turns += 1;
    const before = this.shown(day);
    if (!before) return;
    if (!this.settled.has(day)) this.settled.set(day, before);
    if (change) this.show(day, change(before));
  }

  /** What the server said to it. */
  answer(agenda: AgendaView): void {
    this.settled.set(agenda.day, agenda);
  }

  /** It was answered or refused. */
  end(): void {
    this.underWay -= 1;
    this.turns += 1;
    if (this.underWay > 0) return;
    this.settled.forEach((agenda, day) => this.show(day, agenda));
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach(goOn => goOn());
  }

  /** Asks for an agenda until the answer is newer than what the reader did. */
  async read(ask: () => Promise<AgendaView>): Promise<AgendaView> {
    for (;;) {
      const turns = this.turns;
      const agenda = await ask();
      if (this.underWay === 0 && this.turns === turns) return agenda;
      await this.rest();
    }
  }

  private async rest(): Promise<void> {
    if (this.underWay === 0) return;
    await new Promise<void>(resolve => {
      this.waiting.push(resolve);
    });
  }

  private shown(day: string): AgendaView | undefined {
    return this.client
      .getQueriesData<AgendaView>({ queryKey: communityKeys.agendas(this.id) })
      .map(([, agenda]) => agenda)
      .find(agenda => agenda?.day === day);
  }

  private show(day: string, agenda: AgendaView): void {
    this.client.setQueriesData<AgendaView>(
      {
        queryKey: communityKeys.agendas(this.id),
        predicate: ({ state }) =>
          (state.data as AgendaView | undefined)?.day === day,
      },
      agenda,
    );
  }
}

const lines = new WeakMap<QueryClient, Map<string, AgendaLine>>();

/** The one line of an event, whoever asks for it. */
export function agendaLine(client: QueryClient, id: string): AgendaLine {
  const ofClient = lines.get(client) ?? new Map<string, AgendaLine>();
  lines.set(client, ofClient);
  const line = ofClient.get(id) ?? new AgendaLine(client, id);
  ofClient.set(id, line);
  return line;
}
