import type { DemoLabel, DemoTidying } from './types';

const pipeline = 'component:default/deploy-pipeline';
const on = (title: string, entity = pipeline) => ({ entity, title });

const lease = on('Deploy stuck at “waiting for lease” after a rebase');
const chat = on('Deploy from the team chat');
const notesForOnCall = on('Write deploy notes for the person who is on call');
const budgets = on('Retry budgets in the client library');

/** The words that people look threads up by. */
export const labels: DemoLabel[] = [
  {
    entity: pipeline,
    name: 'canary',
    color: 'yellow',
    description: 'Everything a canary measures and decides',
    by: 'priya.nair',
    daysAgo: 0.7,
    threads: [
      on('Show the canary’s error budget next to the button'),
      on('Canaries for services that read from a queue'),
      on('At night the canary passes because nobody is awake'),
      on('What counts as a failed canary if the error rate was bad already?'),
      on('For low traffic, compare the canary with the same hour last week'),
    ],
  },
  {
    entity: pipeline,
    name: 'rollback',
    color: 'red',
    description: 'Going back, and how fast',
    by: 'tomasz.bak',
    daysAgo: 6.2,
    threads: [
      on('Rollback from the pull request'),
      on('Rollback restores the binary but not the configuration'),
      on('Rehearse the rollback, every second Tuesday at eleven'),
      notesForOnCall,
    ],
  },
  {
    entity: pipeline,
    name: 'good first question',
    color: 'green',
    description: 'Worth reading in your first week',
    by: 'musa.okafor',
    daysAgo: 6,
    threads: [
      on('What does “superseded” mean, and did I break something?'),
      on('How should I read the “confidence” number on a canary?'),
      notesForOnCall,
    ],
  },
  {
    entity: 'system:default/delivery',
    name: 'needs an RFC',
    color: 'violet',
    description: 'Too big to decide in a thread',
    by: 'kwame.boateng',
    daysAgo: 5.5,
    threads: [
      budgets,
      on('Let a service declare what it must be deployed after'),
    ],
  },
];

/** What those who lead did to keep things in order, and what waits for them. */
export const tidying: DemoTidying[] = [
  { act: 'pin', on: notesForOnCall, by: 'priya.nair', daysAgo: 20 },
  {
    act: 'pin',
    on: on(
      'How we write a thread that gets solved in a day',
      'system:default/delivery',
    ),
    by: 'kwame.boateng',
    daysAgo: 19,
  },
  {
    act: 'lock',
    on: chat,
    by: 'priya.nair',
    daysAgo: 18,
    reason:
      'All that speaks for it and against it has been said. If that changes, start a new idea and link it here.',
  },
  {
    act: 'note',
    on: lease,
    by: 'tomasz.bak',
    daysAgo: 1.1,
    body: `The runner that held this lease is the one we wanted to switch off in
spring. Let us **not** promise a date before @rafael.moura has looked at it.`,
  },
  {
    act: 'note',
    on: lease,
    by: 'ada.lindqvist',
    daysAgo: 0.9,
    body: `Leila has done this three times this week and is being very patient.
Whoever fixes it: tell her first.`,
  },
  {
    act: 'report',
    on: on('Tell me how long I will wait before I press Deploy'),
    by: 'ben.achterberg',
    daysAgo: 4.2,
    why: 'off-topic',
    words: 'Is this not about the build cache?',
    kept: { by: 'ada.lindqvist', daysAgo: 3.9 },
  },
  {
    act: 'report',
    on: on('Failure mails go to whoever merged, not to whoever can help'),
    by: 'greta.hoffmann',
    daysAgo: 0.6,
    why: 'wrong-place',
    words:
      'New replies here are all about how mails are sent. The notifications team will not see them.',
  },
];
