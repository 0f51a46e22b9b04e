import {
  measuresOf,
  type PulseThread,
} from '@platform-community/backstage-plugin-community-common';
import type { Client } from 'pg';

/** The counts of the pulse, by the product's own rule of what counts as what. */
export async function fillPulse(client: Client): Promise<void> {
  const { rows } = await client.query(`
    select entity_ref, kind, status, first_reply_role, count(*)::int as count,
      floor(extract(epoch from first_reply_at - created_at) / 60)::int as minutes
    from threads
    where deleted_at is null and unlisted is null
    group by entity_ref, kind, status, first_reply_role, minutes`);
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const measure of measuresOf(asThread(row))) {
      const key = `${row.entity_ref} ${measure}`;
      counts.set(key, (counts.get(key) ?? 0) + row.count);
    }
  }
  const keys = [...counts.keys()].map(key => key.split(' '));
  await client.query(
    `insert into pulse_counts (entity_ref, measure, count)
     select * from unnest($1::text[], $2::text[], $3::int[])`,
    [
      keys.map(([entityRef]) => entityRef),
      keys.map(([, measure]) => measure),
      [...counts.values()],
    ],
  );
}

function asThread(row: {
  kind: PulseThread['kind'];
  status: PulseThread['status'];
  first_reply_role: PulseThread['firstReplyRole'] | null;
  minutes: number | null;
}): PulseThread {
  const { kind, status, minutes } = row;
  return {
    kind,
    status,
    createdAt: new Date(0),
    ...(minutes !== null && {
      firstReplyAt: new Date(minutes * 60_000),
      firstReplyRole: row.first_reply_role ?? undefined,
    }),
  };
}
