/** The words of transferring threads to other entities. */
export const transferMessages = {
  action: 'Move to another component…',
  title: 'Move “{{title}}” to another component',
  entity: 'Where does it belong?',
  entitySearch: 'A part of its name',
  entityFailed: 'The catalog could not be searched',
  reason: 'Reason (optional)',
  text: 'Votes, replies and watchers come along, and its old address leads there.',
  preview: {
    label: 'What becomes of its labels',
    failed: 'What becomes of its labels could not be found out',
    kept: 'Labels that come along: {{labels}}.',
    lost: 'Labels that are not known there and are taken off: {{labels}}.',
  },
  confirm: 'Move thread',
  done: 'Moved to {{entity}}',
  refused: 'The thread was not moved',
  step: {
    transferred: 'Moved from {{from}} to {{to}}',
    elsewhere: 'another component',
    lost: '{{moved}} · Labels taken off: {{labels}}',
    archived: 'Archived',
    unarchived: 'Taken out of the archive',
  },
} as const;
