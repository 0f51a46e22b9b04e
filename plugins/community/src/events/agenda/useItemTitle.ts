import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AgendaItemView } from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from './translation';

/** What an item is called; time for questions has no title of its own. */
export function useItemTitle(): (
  item: Pick<AgendaItemView, 'kind' | 'title'>,
) => string {
  const { t } = useTranslationRef(agendaTranslationRef);
  return ({ kind, title }) =>
    title || (kind === 'questions' ? t('questions') : title);
}
