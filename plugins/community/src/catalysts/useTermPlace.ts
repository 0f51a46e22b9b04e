import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  TermView,
} from '@platform-community/backstage-plugin-community-common';
import { useScope } from '../scope';
import { communityTranslationRef } from '../translation';
import { entityTitle } from '../ui/entityTitle';

/** A term, a catalyst whom a file names, or an election. */
type Placed = Pick<TermView, 'entityRef' | 'inherited'>;

const words = {
  beside: {
    system: 'catalysts.inherited.system',
    domain: 'catalysts.inherited.domain',
  },
  alone: {
    system: 'catalysts.inherited.theSystem',
    domain: 'catalysts.inherited.theDomain',
  },
} as const;

function usePlace(stands: keyof typeof words) {
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    term: Placed,
    entities: Entities,
    here: string | undefined,
  ): string | undefined => {
    if (term.entityRef === here) return undefined;
    const title = entityTitle(entities, term.entityRef);
    if (!term.inherited) return title;
    const kind = term.entityRef.startsWith('domain:') ? 'domain' : 'system';
    return t(words[stands][kind], { title });
  };
}

/**
 * Names what a term or election is on, where that is not what is looked at; in a
 * line of facts, such as “of the system payments”.
 */
export function usePlaceBeside() {
  return usePlace('beside');
}

/** The same where it stands by itself, for what the page is about. */
export function useTermPlace() {
  const { entityRef } = useScope();
  const placeOf = usePlace('alone');
  return (term: Placed, entities: Entities) =>
    placeOf(term, entities, entityRef);
}
