import type { Knex } from 'knex';
import { newId } from '../database/ids';
import { suite } from '../outbox/DomainEvent';
import { beginTerm, endTerm, lockOpenTerm } from './store/terms';

/** What the term of somebody who was elected says until they say it themself. */
const firstFocus = 'Keeping the conversation going';

export interface ElectedTerms {
  electionId: string;
  /** Of the election. */
  title: string;
  entityRef: string;
  people: string[];
  since: string;
  until: string;
  now: Date;
}

/** Begins the terms that an election gave, in its transaction. */
export async function beginElectedTerms(
  tx: Knex.Transaction,
  options: ElectedTerms,
): Promise<Array<{ id: string; person: string }>> {
  const begun: Array<{ id: string; person: string }> = [];
  for (const person of options.people) {
    begun.push({ id: await beginElectedTerm(tx, person, options), person });
  }
  return begun;
}

/**
 * Begins one; a term that the person still has on the entity is succeeded by it.
 *
 * @remarks
 * Races: an appointment of the same person may come between the look and the
 * insert, which then begins nothing; it is succeeded at the second try.
 */
async function beginElectedTerm(
  tx: Knex.Transaction,
  person: string,
  options: ElectedTerms,
): Promise<string> {
  const { electionId, title, entityRef, since, until, now } = options;
  const id = newId(now);
  let begun = false;
  while (!begun) {
    const before = await lockOpenTerm(tx, { entityRef, person, day: since });
    if (before) {
      await endTerm(tx, before, {
        at: now,
        by: suite,
        how: 'succeeded',
        reason: `Elected again: ${title}`,
      });
    }
    begun = await beginTerm(tx, {
      id,
      entity_ref: entityRef,
      person_ref: person,
      focus: before?.focus ?? firstFocus,
      since,
      until,
      appointed_by: suite,
      how: 'elected',
      election_id: electionId,
      created_at: now,
    });
  }
  return id;
}
