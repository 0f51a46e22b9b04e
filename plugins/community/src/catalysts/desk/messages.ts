/** The words of the desk of whoever looks after something. */
export const deskMessages = {
  title: 'What waits for you',
  looksAfter_one: 'Over the one component that you look after',
  looksAfter_other: 'Over all {{count}} components that you look after',
  errorTitle: 'Your desk could not be loaded',
  more: 'Show more',
  moreOf: 'Show more: {{of}}',
  all: 'See all',
  allOf: 'See all: {{of}}',
  escalated: 'Waiting too long',
  escalatedText:
    'Nobody but whoever started them has said a word. A first reply is enough, even if it is a question.',
  unanswered: 'Questions without a reply',
  reported: 'Reported or held',
  shipProposals: 'Is it shipped?',
  shipProposalsText:
    'What these link to was merged or completed. Say in the thread whether that is all of it.',
  terms: 'Terms that end soon',
  termsText:
    'Whoever would go on, or take over, should hear of it before the last day.',
  events: 'Events that want something',
  wants: {
    description: 'Say what it is about',
    place: 'Say where, or add a link',
  },
  emptyTitle: 'Nothing waits for you',
  emptyText:
    'Everything has a reply, nothing is reported, and no term ends soon. A good moment to share what worked, or to plan an event.',
  emptyShare: 'Share a practice',
  emptyEvents: 'See the events',
  nobodysTitle: 'A desk is for whoever looks after something',
  nobodysText:
    'It shows what waits over all that you own or are a catalyst of. Answer questions where you know your way around: this is how most catalysts begin.',
  nobodysAction: 'Find questions',
} as const;
