import { people } from '../../../testing/world';

/** The teams of those who have one, and the systems that these look after. */
const teams: Record<string, { team: string; systems: string[] }> = {
  [people.owner]: { team: 'payments', systems: ['payments'] },
  [people.catalyst]: { team: 'search', systems: [] },
  [people.stranger]: { team: 'search', systems: [] },
};

/** How many distinct teams and systems want something. */
export function demandOf(voters: Iterable<string>) {
  const found = [...voters].flatMap(person => teams[person] ?? []);
  return {
    teams: new Set(found.map(({ team }) => team)).size,
    systems: new Set(found.flatMap(({ systems }) => systems)).size,
  };
}
