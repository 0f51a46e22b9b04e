import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { hackathonMessages } from './messages';

/**
 * The words of hackathons, apart from those of the other rooms as those of
 * agendas are.
 *
 * @public
 */
export const hackathonTranslationRef = createTranslationRef({
  id: 'plugin.community.hackathon',
  messages: hackathonMessages,
});
