import autocannon from 'autocannon';
import type { LoadRequest, Scenario } from './scenarios';

/** What one server did in one scenario for some seconds. */
export interface Shot {
  /** Answers a second. */
  rps: number;
  /** Milliseconds that half of the answers took at most, 95 and 99 in 100. */
  p50: number;
  p95: number;
  p99: number;
}

export interface Target {
  /** Ends with `/api/community`. */
  url: string;
  /** One for each person who is signed in; none for a server without people. */
  tokens: string[];
}

/** How many people wait for an answer at a time. */
const connections = 8;

/**
 * Asks a server for as long as it is told, as fast as it answers.
 *
 * @param counter - numbers the requests that write, over all shots of a run, so
 *   that none is sent twice
 * @throws Error when anything is answered with another status than is wanted
 */
export async function shoot(
  target: Target,
  scenario: Scenario,
  options: { seconds: number; counter: { next: number } },
): Promise<Shot> {
  const { requests } = scenario;
  const { counter } = options;
  const base = new URL(target.url);
  let read = 0;
  const nextRequest = (): LoadRequest =>
    typeof requests === 'function'
      ? requests(counter.next++)
      : requests[read++ % requests.length];

  const { times, result } = await fire({
    url: base.origin,
    connections: scenario.connections ?? connections,
    duration: options.seconds,
    requests: [
      {
        setupRequest(request) {
          const { method, path, body, headers } = nextRequest();
          const { tokens } = target;
          const person = (read + counter.next) % Math.max(1, tokens.length);
          return {
            ...request,
            method,
            path: base.pathname + path,
            body: body === undefined ? undefined : JSON.stringify(body),
            headers: {
              ...headers,
              ...(body !== undefined && { 'content-type': 'application/json' }),
              ...(tokens[person] && {
                authorization: `Bearer ${tokens[person]}`,
              }),
            },
          };
        },
      },
    ],
  });
  const { errors, statusCodeStats = {} } = result;
  const isUnwanted = (status: string) =>
    scenario.status
      ? Number(status) !== scenario.status
      : !status.startsWith('2');
  if (errors > 0 || Object.keys(statusCodeStats).some(isUnwanted)) {
    const statuses = JSON.stringify(statusCodeStats);
    throw new Error(
      `${scenario.name}: not all were answered; ${errors} failed, by status ${statuses}`,
    );
  }
  times.sort((a, b) => a - b);
  return {
    rps: times.length / result.duration,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  };
}

/** Runs a load; the milliseconds of each answer beside what autocannon sums up. */
async function fire(
  load: autocannon.Options,
): Promise<{ times: number[]; result: autocannon.Result }> {
  const times: number[] = [];
  return new Promise((resolve, reject) => {
    autocannon(load, (error, result) => {
      if (error) reject(error);
      else resolve({ times, result });
    }).on('response', (_client, _status, _bytes, time) => times.push(time));
  });
}

/** Of what is sorted; autocannon's own are whole milliseconds. */
function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
