/** The words of finding what is there already. */
export const searchingMessages = {
  similar: {
    label: 'Already asked?',
    hint: 'While you type, this shows what may have been said already.',
    none: 'Nothing like it so far.',
    found_one: '{{count}} thread may be about the same',
    found_other: '{{count}} threads may be about the same',
    show: 'Show',
    newTab: 'opens in a new tab',
    vote: 'Vote for it',
    voted: 'You voted for it',
    votedFor: 'Voted for “{{title}}”. Your draft is kept.',
    open: 'Open it',
    refused: 'Your vote was not counted',
  },
  match: {
    reply: '{{name}} replied:',
  },
  link: {
    copyReply: 'Copy link to the reply by {{name}}',
    gone: 'The reply this link leads to is not here any more',
  },
} as const;
