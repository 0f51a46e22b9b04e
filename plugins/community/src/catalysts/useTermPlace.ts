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

/** Names what a term or election is on, where that is not what is looked at. */
export function usePlaceBeside() {
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    term: Placed,
    entities: Entities,
    here: string | undefined,
  ): string | undefined => {
    if (term.entityRef === here) return undefined;
    const title = entityTitle(entities, term.entityRef);
    if (!term.inherited) return title;
    return term.entityRef.startsWith('domain:')
      ? t('catalysts.inherited.domain', { title })
      : t('catalysts.inherited.system', { title });
  };
}

/** The same for what the page is about. */
export function useTermPlace() {
  const { entityRef } = useScope();
  const placeOf = usePlaceBeside();
  return (term: Placed, entities: Entities) =>
    placeOf(term, entities, entityRef);
}
