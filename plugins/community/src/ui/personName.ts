import { parseEntityRef } from '@backstage/catalog-model';
import type { People } from '@platform-community/backstage-plugin-community-common';

/** The name to show for a person: theirs, or else what their reference says. */
export function personName(people: People, personRef: string): string {
  const name = people[personRef]?.name;
  if (name) return name;
  try {
    return parseEntityRef(personRef).name;
  } catch {
    return personRef;
  }
}
