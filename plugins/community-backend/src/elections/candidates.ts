import type {
  EndorsementRow,
  NominationRow,
  StoredCandidate,
  StoredPlan,
} from './tables';

/** How a nominee is endorsed. */
export interface Backing {
  people: string[];
  teams: number;
}

/** Who endorses each nominee, by nomination. */
export function backingOf(
  endorsements: EndorsementRow[],
): (nominationId: string) => Backing {
  const rows = new Map<string, EndorsementRow[]>();
  for (const row of endorsements) {
    rows.set(row.nomination_id, [...(rows.get(row.nomination_id) ?? []), row]);
  }
  return id => {
    const own = rows.get(id) ?? [];
    const teams = own.flatMap(row => row.team_ref ?? []);
    return {
      people: own.map(row => row.person_ref),
      teams: new Set(teams).size,
    };
  };
}

/** Whether somebody who accepted is endorsed as a plan wants it. */
export function isBacked(plan: StoredPlan, backing: Backing): boolean {
  return (
    backing.people.length >= plan.endorsers &&
    backing.teams >= plan.endorserTeams
  );
}

/** Who is on the ballot, by reference, so that the order favours nobody. */
export function candidatesAmong(
  plan: StoredPlan,
  nominations: NominationRow[],
  endorsements: EndorsementRow[],
): StoredCandidate[] {
  const backing = backingOf(endorsements);
  return nominations
    .filter(row => row.state === 'accepted' && isBacked(plan, backing(row.id)))
    .map(row => ({
      person: row.person_ref,
      team: row.team_ref ?? undefined,
    }))
    .sort((a, b) => (a.person < b.person ? -1 : 1));
}
