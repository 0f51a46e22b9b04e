import type {
  HomeView,
  ParsedRequestOf,
  homeContract,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { CatalystService } from '../catalysts/CatalystService';
import { declaredAmong } from '../catalysts/declaredAmong';
import { aboveOf } from '../catalysts/handsDown';
import { mayAppoint } from '../catalysts/policy';
import { peopleInTerm } from '../catalysts/present';
import type { ElectionReader } from '../elections/ElectionReader';
import { mayPlanElection } from '../elections/policy';
import type { EventReader } from '../events/EventReader';
import { mayPlan } from '../events/policy';
import type { PulseReader } from '../pulse/PulseReader';
import type { LabelService } from '../threads/labels/LabelService';
import type { HelperService } from '../threads/helping/HelperService';
import type { QueueReader } from '../threads/moderation/QueueReader';
import { mayOfferHelp, mayStart } from '../threads/policy';
import { entityTarget, isWatching } from '../threads/store/watches';
import { peopleIn, type ThreadReader } from '../threads/ThreadReader';
import type { ScopeResolver } from '../viewer/resolveScope';
import type { Viewer } from '../viewer/Viewer';

/** How much of each room the first screen shows beside the threads. */
const shownElections = 3;
const shownEvents = 3;
const shownShipped = 3;
const shownTerms = 20;

export interface HomeReaderOptions {
  knex: Knex;
  scopes: ScopeResolver;
  threads: ThreadReader;
  catalysts: CatalystService;
  elections: ElectionReader;
  events: EventReader;
  pulse: PulseReader;
  helpers: HelperService;
  labels: LabelService;
  queue: QueueReader;
}

/** Puts the rooms together for the first screen. */
export class HomeReader {
  readonly #options: HomeReaderOptions;

  constructor(options: HomeReaderOptions) {
    this.#options = options;
  }

  async get(
    viewer: Viewer,
    query: ParsedRequestOf<typeof homeContract.get>['query'],
  ): Promise<HomeView> {
    const { knex, scopes, threads, catalysts, events, pulse } = this.#options;
    const { helpers, queue, labels, elections } = this.#options;
    const { scope, text, title, entityRefs } = await scopes.resolve(
      viewer,
      query.scope,
    );
    const root = scope.of === 'platform' ? undefined : scope.entityRef;
    const target = root === undefined ? undefined : entityTarget(root);
    const above = await aboveOf(viewer, root);

    const [
      beat,
      page,
      shipped,
      terms,
      votes,
      next,
      offers,
      waiting,
      named,
      watching,
    ] = await Promise.all([
      pulse.of(viewer, entityRefs),
      threads.page(viewer, entityRefs, {
        ...query,
        withPinned: scope.of === 'entity',
      }),
      threads.shipped(viewer, entityRefs, shownShipped),
      catalysts.running(viewer, { entityRefs, above, limit: shownTerms }),
      elections.running(viewer, {
        entityRefs,
        above,
        limit: shownElections,
      }),
      events.page(viewer, entityRefs, {
        limit: shownEvents,
        takingPlace: true,
      }),
      helpers.among(viewer, entityRefs),
      queue.length(viewer, entityRefs),
      labels.among(viewer, root, entityRefs),
      target !== undefined && isWatching(knex, viewer.ref, target),
    ]);
    const declared = declaredAmong(viewer, { entityRefs, above }, terms).slice(
      0,
      shownTerms,
    );
    const people = await viewer.peopleOf([
      viewer.ref,
      ...[...page.items, ...shipped].flatMap(peopleIn),
      ...terms.flatMap(peopleInTerm),
      ...declared.map(({ person }) => person),
      ...next.items.flatMap(event => event.hosts),
      ...offers.items.map(offer => offer.person),
    ]);

    return {
      scope: { text, title, entityRefs },
      viewer: {
        ref: viewer.ref,
        name: people[viewer.ref].name,
        role: root === undefined ? undefined : viewer.roleFor(root),
        watching,
        muted: offers.muted,
        queue: waiting,
        can: {
          start: mayStart(viewer).allowed,
          appoint: root !== undefined && mayAppoint(viewer, root).allowed,
          plan: root !== undefined && mayPlan(viewer, [root]).allowed,
          elect: root !== undefined && mayPlanElection(viewer, root).allowed,
          help: root !== undefined && mayOfferHelp(viewer).allowed,
        },
      },
      pulse: beat,
      threads: page,
      shipped,
      catalysts: terms,
      declaredCatalysts: declared,
      helpers: offers.items,
      labels: named,
      elections: votes,
      events: next.items,
      people,
      entities: viewer.entitiesOf([
        ...(root ? [root] : []),
        ...[
          ...page.items,
          ...shipped,
          ...terms,
          ...declared,
          ...offers.items,
          ...votes,
        ].map(item => item.entityRef),
        ...next.items.flatMap(event => event.entityRefs),
      ]),
    };
  }
}
