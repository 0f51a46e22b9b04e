import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { agendaMessages } from './messages';

/**
 * The words of agendas. They are apart from those of the other rooms, since one
 * set of all of them is more than TypeScript can reckon with.
 *
 * @public
 */
export const agendaTranslationRef = createTranslationRef({
  id: 'plugin.community.agenda',
  messages: agendaMessages,
});
