import type { Client } from 'pg';

const labels = ['docs', 'reliability', 'onboarding'];

/** Labels on a fifth of the threads, and a catalyst for each component. */
export async function fillAround(client: Client): Promise<void> {
  await client.query(
    `insert into labels (id, entity_ref, name, name_key, color, created_at)
     select filling.id(1693526400000, component.n, label.n::int), component.ref,
       label.name, label.name, 'blue', filling.at(1693526400000)
     from filling.components as component
     cross join unnest($1::text[]) with ordinality as label(name, n)`,
    [labels],
  );
  await client.query(`
    insert into thread_labels (thread_id, label_id)
    select t.id, filling.id(1693526400000, t.component, 1 + t.n::int % ${labels.length})
    from filling.threads as t
    where filling.u(t.n, 40) < 0.2`);
  await client.query(`
    insert into catalyst_terms (
      id, entity_ref, person_ref, focus, since, until, appointed_by, created_at, open)
    select filling.id(1693526400000, component.n, 0), component.ref, catalyst.ref,
      'Questions of newcomers', '2026-06-01', '2027-11-30', owner.ref,
      timestamptz '2026-06-01T09:00:00Z', true
    from filling.components as component
    join filling.people as catalyst on catalyst.n = component.catalyst
    join filling.people as owner on owner.n = component.team`);
}

/** What tasks would otherwise do at the first start: it is done. */
export async function noteDone(client: Client): Promise<void> {
  await client.query(`
    insert into search_progress (texts, last_id)
    select 'threads', id from threads order by id desc limit 1`);
  await client.query(`
    insert into search_progress (texts, last_id)
    select 'replies', id from replies order by id desc limit 1`);
}
