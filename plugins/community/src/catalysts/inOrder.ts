import type {
  Entities,
  People,
  TermView,
} from '@platform-community/backstage-plugin-community-common';
import { entityTitle } from '../ui/entityTitle';
import { personName } from '../ui/personName';

/** How the catalysts of many components are put into an order. */
export type TermOrder = 'entity' | 'person';

/** Terms by the titles of what they are on, or by the names of the catalysts. */
export function inOrder(
  terms: TermView[],
  order: TermOrder,
  known: { people: People; entities: Entities },
): TermView[] {
  const title = (term: TermView) => entityTitle(known.entities, term.entityRef);
  const name = (term: TermView) => personName(known.people, term.person);
  const [first, second] = order === 'entity' ? [title, name] : [name, title];
  return [...terms].sort(
    (one, other) =>
      first(one).localeCompare(first(other)) ||
      second(one).localeCompare(second(other)),
  );
}
