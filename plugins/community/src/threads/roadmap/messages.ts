/** The words of roadmaps and changelogs. */
export const roadmapMessages = {
  title: 'Roadmap',
  explained:
    'What is asked for and where it stands, what most teams want first.',
  see: 'See the roadmap',
  toShipped: 'All that was shipped',
  columns: 'Columns of the roadmap',
  count_one: '{{count}} thread',
  count_other: '{{count}} threads',
  atLeast: '{{least}} threads or more',
  more: 'Show more',
  moreOf: 'Show more that is {{status}}',
  moreError: 'More could not be loaded.',
  errorTitle: 'The roadmap could not be loaded',
  shippedOn: 'shipped {{date}}',
  confirmed: 'confirmed',
  empty: {
    underReview: 'What those who lead look into will stand here.',
    planned:
      'What will be built stands here, with the quarter or day it is meant for.',
    inProgress: 'What is being built right now will stand here.',
    shipped: 'What was shipped in the last {{days}} days will stand here.',
  },
  nothing: {
    title: 'Nothing is on its way yet',
    text: 'Ideas and problems come here once somebody who leads takes them up. The more teams vote for one, the higher it stands.',
    action: 'See all threads',
  },
  changelog: {
    title: 'Shipped because you asked',
    explained:
      'Everything people asked for and got, newest first, with who stood behind it.',
    see: 'See all',
    errorTitle: 'The changelog could not be loaded',
    people_one: '{{count}} person',
    people_other: '{{count}} people',
    behind: '{{who}} wanted this',
    nobody: 'Nobody voted for this',
    confirmedBy: 'Confirmed by {{name}}',
    askedBy: 'Asked for by {{name}}',
    emptyTitle: 'Nothing was shipped yet',
    empty:
      'When an idea or a problem is shipped, it stands here with the people and teams who asked for it.',
  },
} as const;
