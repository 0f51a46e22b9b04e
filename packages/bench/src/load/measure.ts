import type { Scenario } from './scenarios';
import { shoot, type Shot, type Target } from './shoot';

export type ServerName = 'product' | 'plugin' | 'bare' | 'permissions';

/** What the report has a row of. */
export interface Measured extends Shot {
  scenario: string;
  server: ServerName;
  /** Of one answer. */
  bytes: number;
  /** How many statements one answer takes. */
  statements: number;
}

export interface Seconds {
  warming: number;
  measured: number;
  rounds: number;
}

interface InTurn {
  seconds: Seconds;
  counter: { next: number };
  /** Waits for what a server does after it has answered. */
  settle?(): Promise<void>;
}

/** What is shot at, and with what. */
export interface Aim {
  target: Target;
  scenario: Scenario;
}

/**
 * Measures the servers one after the other, in rounds, there and back, so that what
 * else the machine does meanwhile is shared; of the rounds the middle one counts.
 */
export async function measure(
  targets: Map<ServerName, Target>,
  scenario: Scenario,
  options: InTurn,
): Promise<Map<ServerName, Shot>> {
  return measureInTurn(
    new Map([...targets].map(([name, target]) => [name, { target, scenario }])),
    options,
  );
}

/** The same for whatever is to be compared. */
export async function measureInTurn<Name>(
  aims: Map<Name, Aim>,
  options: InTurn,
): Promise<Map<Name, Shot>> {
  const { seconds, counter, settle } = options;
  const shots = new Map<Name, Shot[]>();
  for (let round = 0; round < seconds.rounds; round++) {
    // Whoever comes second may meet a machine that is tired of the first.
    const inOrder = round % 2 === 0 ? [...aims] : [...aims].reverse();
    for (const [name, { target, scenario }] of inOrder) {
      await shoot(target, scenario, { seconds: seconds.warming, counter });
      const shot = await shoot(target, scenario, {
        seconds: seconds.measured,
        counter,
      });
      if (shot.rps === 0) {
        throw new Error(`${scenario.name}: nothing was answered in time`);
      }
      shots.set(name, [...(shots.get(name) ?? []), shot]);
      await settle?.();
    }
  }
  return new Map([...shots].map(([name, some]) => [name, middle(some)]));
}

function middle(shots: Shot[]): Shot {
  const of = (value: (shot: Shot) => number) => {
    const sorted = shots.map(value).sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)];
  };
  return {
    rps: of(shot => shot.rps),
    p50: of(shot => shot.p50),
    p95: of(shot => shot.p95),
    p99: of(shot => shot.p99),
  };
}
