import type { Knex } from 'knex';

/** Waits until whatever was recorded has been told, as the outbox runs aside. */
export async function untilTold(knex: Knex): Promise<void> {
  for (;;) {
    const waiting = await knex('outbox').whereNull('delivered_at').first('id');
    if (!waiting) return;
    await new Promise(resolve => {
      setTimeout(resolve, 5);
    });
  }
}
