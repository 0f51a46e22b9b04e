import { setTimeout as delay } from 'node:timers/promises';
import pg, { type ClientConfig } from 'pg';

const patienceMs = 60_000;

/**
 * Waits until people are told of what was written, which a server does once it
 * has answered: not while the next one is measured.
 */
export async function untilTold(options: {
  connection: ClientConfig;
  database: string;
}): Promise<void> {
  const { connection, database } = options;
  const client = new pg.Client({ ...connection, database });
  await client.connect();
  try {
    const until = Date.now() + patienceMs;
    while (Date.now() < until) {
      const { rowCount } = await client.query(
        'select 1 from outbox where delivered_at is null limit 1',
      );
      if (rowCount === 0) return;
      await delay(100);
    }
    throw new Error('People were not told in time of what was written');
  } finally {
    await client.end();
  }
}
