import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { deskMessages } from './catalysts/desk/messages';
import { catalystMessages } from './catalysts/messages';
import { electionMessages } from './elections/messages';
import { eventMessages } from './events/messages';
import { homeMessages } from './home/messages';
import { helpingMessages } from './threads/helping/messages';
import { moderationMessages } from './threads/moderation/messages';
import { pageMessages } from './page/messages';
import { labelMessages } from './threads/labels/messages';
import { linkMessages } from './threads/links/messages';
import { mergingMessages } from './threads/merging/messages';
import { orphanMessages } from './threads/orphans/messages';
import { transferMessages } from './threads/transfer/messages';
import { roadmapMessages } from './threads/roadmap/messages';
import { standMessages } from './threads/stand/messages';
import { threadMessages } from './threads/messages';
import { searchingMessages } from './threads/search/messages';
import { tidyMessages } from './threads/tidying/messages';
import { uiMessages } from './ui/messages';

/**
 * Every word the community shows, by room. An app translates it like any other
 * plugin's.
 *
 * @public
 */
export const communityTranslationRef = createTranslationRef({
  id: 'plugin.community',
  messages: {
    home: homeMessages,
    threads: {
      ...threadMessages,
      helping: helpingMessages,
      links: linkMessages,
      searching: searchingMessages,
      stand: standMessages,
      roadmap: roadmapMessages,
      labels: labelMessages,
      merging: mergingMessages,
      transfer: transferMessages,
      orphans: orphanMessages,
      tidy: tidyMessages,
    },
    catalysts: { ...catalystMessages, desk: deskMessages },
    elections: electionMessages,
    events: eventMessages,
    page: pageMessages,
    moderation: moderationMessages,
    ui: uiMessages,
  },
});
