/** The words of offering help and of asking for it by name. */
export const helpingMessages = {
  section: {
    title: 'Helpers',
    empty: 'Nobody has offered help yet. Have you done this before?',
    anything: 'anything',
    topics: 'with {{topics}}',
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
    offer: 'I can help with this',
    change: 'Change your offer',
  },
  offer: {
    title: 'Help with {{entity}}',
    explained:
      'You hear of new questions here before the owners do, and whoever asks sees that you may know.',
    topics: 'Topics',
    topicsHint:
      'You hear of questions that carry one of these labels or speak of it. None: anything.',
    topicSearch: 'Search labels',
    noTopics:
      'There are no labels here yet, so your offer is for anything. Those who lead keep labels.',
    topicsTooMany: '{{max}} topics at most, please.',
    calls: 'Whoever asks may call on me by name',
    save: 'Offer help',
    saveChange: 'Save',
    withdraw: 'Take the offer back',
    done: 'Thank you. You hear of new questions on {{entity}}.',
    withdrawn: 'Your offer is taken back.',
    refused: 'Your offer was not saved',
  },
  who: {
    title: 'Who may know',
    explained: 'You can ask up to {{max}} of them by name.',
    nobody: 'Nobody has answered such a thing here yet. Catalysts hear of it.',
    offered: 'offered help with {{topics}}',
    offeredAnything: 'offered to help here',
    answered: 'answered',
    practice: 'wrote',
    call: 'Ask {{name}}',
    called: 'Asked',
    done: '{{name}} was asked.',
    refused: '{{name}} could not be asked',
  },
  escalated: {
    catalysts: 'No reply yet. The catalysts were told.',
    owners: 'No reply yet. The owners were told.',
  },
} as const;
