import type { Client } from 'pg';

/** What makes writing slow and is cheaper to make once all rows are there. */
interface Piece {
  table: string;
  drop: string;
  make: string;
}

/**
 * Takes the constraints and indexes of all tables away.
 *
 * @returns how to make each of them again, in an order in which that works
 */
export async function setAside(client: Client): Promise<Piece[]> {
  const { rows: constraints } = await client.query(
    `select conrelid::regclass::text as "table", conname as name, contype as type,
            pg_get_constraintdef(oid) as definition
     from pg_constraint
     where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
       and conrelid::regclass::text not like 'knex%'
     order by array_position(array['p', 'u', 'f'], contype::text), conname`,
  );
  const { rows: indexes } = await client.query(
    `select indrelid::regclass::text as "table", indexrelid::regclass::text as name,
            pg_get_indexdef(indexrelid) as definition
     from pg_index
     join pg_class on pg_class.oid = indexrelid
     where relnamespace = 'public'::regnamespace
       and indrelid::regclass::text not like 'knex%'
       and not exists (select from pg_constraint where conindid = indexrelid)
     order by name`,
  );
  const isKey = ({ type }: { type: string }) => type !== 'f';
  const asPiece = (each: (typeof constraints)[number]): Piece => ({
    table: each.table,
    drop: `alter table ${each.table} drop constraint ${each.name}`,
    make: `alter table ${each.table} add constraint ${each.name} ${each.definition}`,
  });
  const pieces: Piece[] = [
    ...constraints.filter(isKey).map(asPiece),
    ...indexes.map(each => ({
      table: each.table,
      drop: `drop index ${each.name}`,
      make: each.definition,
    })),
    ...constraints.filter(each => !isKey(each)).map(asPiece),
  ];
  for (const piece of [...pieces].reverse()) await client.query(piece.drop);
  return pieces;
}
