import type {
  AgendaItemView,
  AgendaView,
  Entities,
  EventDetail,
  EventView,
  HackathonTally,
  HackathonView,
  HomeView,
  People,
  ProjectView,
  ProposalView,
  TermView,
  ThreadDetail,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';

/** The entity whose community the tests visit. */
export const testEntityRef = 'component:default/deploy-pipeline';

/** People of the tests, by reference. */
export const testPeople: People = {
  'user:default/ada': { name: 'Ada Lindqvist' },
  'user:default/musa': { name: 'Musa Okafor' },
  'user:default/jun': { name: 'Jun Reyes' },
};

/** Entities of the tests, by reference. */
export const testEntities: Entities = {
  [testEntityRef]: { title: 'deploy-pipeline' },
};

let made = 0;

/** An id as the API makes them, another one each time. */
export function anId(): string {
  made += 1;
  const tail = made.toString(16).padStart(12, '0');
  return `019a0000-0000-7000-8000-${tail}`;
}

type ThreadAbilities = ThreadView['can'];

/** What somebody may do with a thread who may do nothing but what is said. */
export function onlyMay(
  allowed: Partial<ThreadAbilities> = {},
): ThreadAbilities {
  return {
    vote: false,
    reply: false,
    edit: false,
    delete: false,
    accept: false,
    respond: false,
    call: false,
    link: false,
    merge: false,
    transfer: false,
    archive: false,
    pin: false,
    lock: false,
    label: false,
    purge: false,
    moveTo: [],
    setTarget: false,
    confirm: false,
    report: false,
    hide: false,
    restore: false,
    note: false,
    ...allowed,
  };
}

/** What a thread is otherwise than usual; of `can`, only what differs. */
export type ThreadOverrides<T extends ThreadView = ThreadView> = Partial<
  Omit<T, 'can'>
> & { can?: Partial<ThreadAbilities> };

/** A thread: an open idea by Jun that everybody may vote for. */
export function aThread(overrides: ThreadOverrides = {}): ThreadView {
  return {
    id: anId(),
    entityRef: testEntityRef,
    kind: 'idea',
    status: 'open',
    title: 'Retry budgets in the client library',
    excerpt: 'When a dependency browns out, every caller retries.',
    author: 'user:default/jun',
    authorRole: 'member',
    createdAt: '2026-11-12T09:00:00.000Z',
    lastActivityAt: '2026-11-13T09:00:00.000Z',
    score: 31,
    demand: { teams: 0, systems: 0 },
    replyCount: 8,
    voted: false,
    watching: false,
    hasResponse: false,
    labels: [],
    pinned: false,
    ...overrides,
    can: onlyMay({ vote: true, reply: true, ...overrides.can }),
  };
}

/** A thread as its own page shows it. */
export function aThreadDetail(
  overrides: Partial<Omit<ThreadDetail, 'thread'>> & {
    thread?: ThreadOverrides<ThreadDetail['thread']>;
  } = {},
): ThreadDetail {
  const { thread, ...rest } = overrides;
  return {
    thread: {
      ...aThread(thread),
      body: thread?.body ?? 'A budget per client would keep us honest.',
    },
    history: [],
    links: [],
    mergedFrom: [],
    replies: { items: [] },
    people: testPeople,
    entities: testEntities,
    ...rest,
  };
}

/** A catalyst's running term. */
export function aTerm(overrides: Partial<TermView> = {}): TermView {
  return {
    id: anId(),
    entityRef: testEntityRef,
    person: 'user:default/ada',
    focus: 'Rollouts and canaries',
    since: '2026-10-01',
    until: '2027-03-31',
    appointedBy: 'user:default/musa',
    how: 'appointed',
    inherited: false,
    running: true,
    can: { change: false, extend: false, stepDown: false, remove: false },
    ...overrides,
  };
}

/** A proposal of Musa to Ada that waits for an answer. */
export function aProposal(overrides: Partial<ProposalView> = {}): ProposalView {
  return {
    id: anId(),
    entityRef: testEntityRef,
    person: 'user:default/ada',
    focus: 'Rollouts and canaries',
    until: '2027-03-31',
    by: 'user:default/musa',
    at: '2026-11-19T09:00:00.000Z',
    lapsesAt: '2026-12-03T09:00:00.000Z',
    state: 'open',
    can: { answer: false, withdraw: false },
    ...overrides,
  };
}

/** An event to come that everybody may answer. */
export function anEvent(overrides: Partial<EventView> = {}): EventView {
  return {
    id: anId(),
    day: '2026-11-24',
    kind: 'demo',
    title: 'Delivery demo day',
    excerpt: 'Four demos and your questions.',
    entityRefs: [testEntityRef],
    host: 'user:default/ada',
    hosts: ['user:default/ada'],
    startsAt: '2026-11-24T13:00:00.000Z',
    endsAt: '2026-11-24T14:00:00.000Z',
    startsLocal: '2026-11-24T14:00',
    timeZone: 'Europe/Berlin',
    minutes: 60,
    status: 'planned',
    revisedAt: '2026-11-01T09:00:00.000Z',
    going: 25,
    remote: 0,
    maybe: 3,
    waiting: 0,
    onWaitlist: false,
    hasMaterials: false,
    can: { rsvp: true, edit: false, cancel: false, keep: false },
    ...overrides,
  };
}

/** An event as its own page shows it. */
export function anEventDetail(
  overrides: Partial<EventDetail['event']> = {},
): EventDetail {
  return {
    event: {
      ...anEvent(),
      description: 'Bring **questions**.',
      goingPeople: ['user:default/ada', 'user:default/jun'],
      conflicts: [],
      reminders: true,
      wished: false,
      ...overrides,
    },
    people: testPeople,
    entities: testEntities,
  };
}

/** What an agenda item is otherwise than usual; of `can`, only what differs. */
export type AgendaItemOverrides = Partial<Omit<AgendaItemView, 'can'>> & {
  can?: Partial<AgendaItemView['can']>;
};

/** An agenda item: a demo by Ada that waits, and that everybody may want. */
export function anAgendaItem(
  overrides: AgendaItemOverrides = {},
): AgendaItemView {
  return {
    id: anId(),
    kind: 'demo',
    state: 'proposed',
    title: 'Token buckets in search',
    hasOwnTitle: true,
    details: '',
    proposedBy: 'user:default/ada',
    proposedAt: '2026-11-16T09:00:00.000Z',
    minutes: 10,
    votes: 0,
    voted: false,
    ...overrides,
    can: {
      vote: true,
      edit: false,
      withdraw: false,
      writeBack: false,
      ...overrides.can,
    },
  };
}

/** The agenda of {@link anEvent}, to which anybody may propose something. */
export function anAgenda(
  overrides: Partial<Omit<AgendaView, 'can'>> & {
    can?: Partial<AgendaView['can']>;
  } = {},
): AgendaView {
  return {
    id: anId(),
    day: '2026-11-24',
    items: [],
    startsAt: '2026-11-24T13:00:00.000Z',
    endsAt: '2026-11-24T14:00:00.000Z',
    people: testPeople,
    entities: testEntities,
    ...overrides,
    can: { propose: true, run: false, ...overrides.can },
  };
}

/** What a project is otherwise than usual; of `can`, only what differs. */
export type ProjectOverrides = Partial<Omit<ProjectView, 'can'>> & {
  can?: Partial<ProjectView['can']>;
};

/** A project of a hackathon: by Ada, with whom nobody may do anything yet. */
export function aProject(overrides: ProjectOverrides = {}): ProjectView {
  return {
    id: anId(),
    title: 'Flaky test hunter',
    pitch: 'Finds the tests that fail for nothing.',
    startedBy: 'user:default/ada',
    startedAt: '2026-11-16T09:00:00.000Z',
    team: ['user:default/ada'],
    voted: false,
    ...overrides,
    can: {
      join: false,
      leave: false,
      edit: false,
      withdraw: false,
      submit: false,
      vote: false,
      award: false,
      grow: false,
      ...overrides.can,
    },
  };
}

/** What Ada handed in. */
export function aSubmission(
  overrides: Partial<NonNullable<ProjectView['submission']>> = {},
): NonNullable<ProjectView['submission']> {
  return {
    text: 'Run it **twice**.',
    submittedBy: 'user:default/ada',
    submittedAt: '2026-12-03T15:00:00.000Z',
    ...overrides,
  };
}

/** A hackathon that is being built at, in which nobody may do anything. */
export function aHackathon(
  overrides: Partial<Omit<HackathonView, 'can'>> & {
    can?: Partial<HackathonView['can']>;
  } = {},
): HackathonView {
  return {
    id: anId(),
    day: '2026-11-24',
    phase: 'building',
    teamSize: 5,
    submitBy: '2026-12-03T22:00:00.000Z',
    judging: 'comparisons',
    judgeUntil: '2026-12-05T22:00:00.000Z',
    projects: [],
    judges: 0,
    judged: 0,
    people: testPeople,
    entities: testEntities,
    ...overrides,
    can: { setUp: false, start: false, judge: false, ...overrides.can },
  };
}

/** What was judged, by votes unless told otherwise: nothing. */
export function aTally(
  overrides: Partial<HackathonTally> = {},
): HackathonTally {
  return {
    judging: 'votes',
    projects: [],
    judgements: [],
    order: [],
    ...overrides,
  };
}

/** How the series of {@link aSeriesEvent} recurs. */
export const everyOtherThursday = {
  startsLocal: '2026-11-26T16:00',
  rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
  except: [],
  extra: [],
};

/** An occurrence of a series: office hours every other Thursday, on one day. */
export function aSeriesEvent(
  day: string,
  overrides: Partial<EventView> = {},
): EventView {
  return anEvent({
    day,
    series: everyOtherThursday,
    kind: 'office-hours',
    title: 'Office hours',
    startsAt: `${day}T15:00:00.000Z`,
    endsAt: `${day}T16:00:00.000Z`,
    startsLocal: `${day}T16:00`,
    ...overrides,
  });
}

/** A first screen, of a member in a living community unless told otherwise. */
export function aHome(overrides: Partial<HomeView> = {}): HomeView {
  return {
    scope: {
      text: `entity:${testEntityRef}`,
      title: 'deploy-pipeline',
      entityRefs: [testEntityRef],
    },
    viewer: {
      ref: 'user:default/musa',
      name: 'Musa Okafor',
      role: 'member',
      watching: false,
      muted: false,
      can: {
        start: true,
        appoint: false,
        plan: false,
        elect: false,
        help: true,
      },
    },
    pulse: {
      threads: 42,
      more: false,
      unanswered: 3,
      answeredShare: 0.93,
      firstReplyMinutes: 180,
      stillWaiting: false,
      communityShare: 0.61,
    },
    threads: { items: [aThread()] },
    shipped: [],
    catalysts: [],
    declaredCatalysts: [],
    helpers: [],
    labels: { items: [], can: { create: false }, entities: {} },
    elections: [],
    events: [],
    people: testPeople,
    entities: testEntities,
    ...overrides,
  };
}
