/** The words of the page of the platform. */
export const pageMessages = {
  title: 'Community',
  tabs: {
    forYou: 'For you',
    desk: 'Desk',
    threads: 'Threads',
    roadmap: 'Roadmap',
    catalysts: 'Catalysts',
    events: 'Events',
    moderation: 'Moderation',
    orphans: 'Left behind',
  },
  scope: {
    label: 'Whose community',
    platform: 'Platform',
    platformMore: 'Every community there is',
    parts: '{{kind}} with its parts',
    owned: 'Everything they own',
    search: 'A system, group or component…',
    failed: 'The catalog could not be searched.',
  },
  place: {
    title: 'Where does it belong?',
    text: 'Choose what the thread is about. Its owners and everybody who watches it are told.',
    label: 'Component, API or system',
    search: 'Type a part of its name',
    next: 'Go on',
    missing: 'Choose one from the list',
  },
  mine: {
    label: 'Which of my threads',
    started: 'Started',
    watched: 'Watched',
    helped: 'Answered',
    everybody: 'Everybody’s',
  },
  forYou: {
    errorTitle: 'What is yours could not be loaded',
    all: 'See all',
    start: 'Start a thread',
    isNew: 'New',
    started: 'Your threads',
    startedEmpty:
      'You have not started a thread yet. Say what hurts, ask, or share what worked.',
    watched: 'What you watch',
    watchedEmpty:
      'Threads you vote for are not watched by themselves. Press Watch on one, or reply, and it is listed here.',
    questions: 'Questions you can help with',
    questionsEmpty:
      'Nobody waits for an answer where you own, help or have answered before.',
    events: 'Your events',
    eventsEmpty: 'Nothing planned. Say that you go to an event and it is here.',
    allEvents: 'All events',
    communities: 'Communities you watch',
    communitiesEmpty:
      'Press Watch on the community of a component to be told about everything new in it.',
    unwatch: 'Stop watching {{title}}',
  },
} as const;
