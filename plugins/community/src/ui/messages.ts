/** Words of the pieces that know nothing of the domain. */
export const uiMessages = {
  role: { owner: 'Owner', catalyst: 'Catalyst', member: 'Member' },
  someone: 'Someone',
  error: {
    title: 'This could not be loaded',
    unexpected: 'Something unexpected happened. Please try again.',
    unreachable:
      'The community could not be reached. Check your connection and try again.',
    refused: 'That did not work',
    retry: 'Try again',
  },
  loading: 'Loading…',
  confirm: { cancel: 'Cancel' },
  editor: {
    write: 'Write',
    preview: 'Preview',
    tabs: 'Editor view',
    emptyPreview: 'Nothing to preview yet.',
    hint: 'Markdown works here. Type @ to mention someone.',
    people: 'People to mention',
    matches_one: '{{count}} person found. Use the arrow keys to choose.',
    matches_other: '{{count}} people found. Use the arrow keys to choose.',
    noMatch: 'Nobody by that name',
  },
} as const;
