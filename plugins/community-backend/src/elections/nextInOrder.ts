import { drawLots } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { runningTerms } from '../catalysts/store/terms';
import { candidatesOf, planOf, resultOf } from './stored';
import { fillsOf } from './store/fills';
import type { Election } from './tables';

/**
 * Who comes next in the order of an election: the first who has had no seat from
 * it and is no catalyst of the entity now, and whose team has not all the seats
 * it may. Among equals the lot of the election decides. Nobody comes next once
 * the terms of the election are over.
 */
export async function nextInOrder(
  knex: Knex,
  row: Election,
  today: string,
): Promise<string | undefined> {
  const result = resultOf(row);
  const plan = planOf(row);
  if (today > plan.termUntil) return undefined;
  // A single candidate who won nobody's confidence comes after nobody.
  if (!result || row.outcome !== 'elected') return undefined;
  const [fills, terms] = await Promise.all([
    fillsOf(knex, row.id),
    runningTerms(knex, { entityRefs: [row.entity_ref], today }),
  ]);
  const had = new Set([
    ...result.elected,
    ...fills.map(fill => fill.person_ref),
    ...terms.map(term => term.person_ref),
  ]);
  const teams = new Map(
    candidatesOf(row).map(({ person, team }) => [person, team]),
  );
  const isFull = (person: string) => {
    const team = teams.get(person);
    if (plan.capPerTeam === undefined || result.method !== 'schulze' || !team) {
      return false;
    }
    const seats = terms.filter(
      term =>
        term.election_id === row.id && teams.get(term.person_ref) === team,
    );
    return seats.length >= plan.capPerTeam;
  };
  return result.order
    .flatMap(equals => drawLots(equals, row.seed))
    .find(person => !had.has(person) && !isFull(person));
}
