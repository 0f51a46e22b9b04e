import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DeclaredCatalystView,
  Entities,
  TermView,
} from '@platform-community/backstage-plugin-community-common';
import { useScope } from '../scope';
import { communityTranslationRef } from '../translation';
import { entityTitle } from '../ui/entityTitle';

/** Names what a term is on, where that is not what the page is about. */
export function useTermPlace() {
  const { t } = useTranslationRef(communityTranslationRef);
  const { entityRef } = useScope();
  return (
    term: Pick<TermView, 'entityRef' | 'inherited'> | DeclaredCatalystView,
    entities: Entities,
  ): string | undefined => {
    if (term.entityRef === entityRef) return undefined;
    const title = entityTitle(entities, term.entityRef);
    if (!('inherited' in term && term.inherited)) return title;
    return term.entityRef.startsWith('domain:')
      ? t('catalysts.inherited.domain', { title })
      : t('catalysts.inherited.system', { title });
  };
}
