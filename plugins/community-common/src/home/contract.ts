import { z } from 'zod';
import { declaredCatalystView } from '../catalysts/contract';
import { proposalView, termView } from '../catalysts/views';
import { endpoint } from '../contract/endpoint';
import {
  entities,
  entityRef,
  id,
  nothing,
  people,
  ref,
  role,
} from '../contract/fields';
import { electionSummary } from '../elections/contract';
import { eventView } from '../events/views';
import { pulseView } from '../pulse/pulse';
import { threadFilter, threadPage, threadView } from '../threads/contract';
import { helperView } from '../threads/helping';
import { labelList } from '../threads/labels';

export const viewerView = z
  .object({
    ref,
    name: z.string(),
    role: role
      .optional()
      .meta({ description: 'Towards the entity of the scope' }),
    watching: z
      .boolean()
      .meta({ description: 'Told about everything new here' }),
    muted: z
      .boolean()
      .meta({ description: 'Asked not to be called on by name' }),
    queue: z.number().int().optional().meta({
      description:
        'How many things wait for this person as a moderator, 100 at most; left out for whoever leads nothing here',
    }),
    can: z.object({
      start: z.boolean().meta({ description: 'May start a thread' }),
      appoint: z.boolean(),
      plan: z.boolean().meta({ description: 'May plan an event' }),
      elect: z.boolean().meta({ description: 'May plan an election' }),
      help: z.boolean().meta({ description: 'May offer help' }),
    }),
  })
  .meta({ id: 'Viewer', description: 'The person who asks' });

/** All that the first screen shows, in one answer. */
export const homeView = z
  .object({
    scope: z.object({
      text: z.string(),
      title: z.string(),
      entityRefs: z
        .array(ref)
        .meta({ description: 'What the scope holds and the person may see' }),
    }),
    viewer: viewerView,
    pulse: pulseView,
    threads: threadPage.omit({ people: true, entities: true }),
    shipped: z
      .array(threadView)
      .meta({ description: 'What was shipped last because it was asked for' }),
    catalysts: z.array(termView),
    declaredCatalysts: z
      .array(declaredCatalystView)
      .meta({ description: 'Appointed in the catalog' }),
    helpers: z
      .array(helperView)
      .meta({ description: 'Who offered help, the first to offer first' }),
    labels: labelList,
    elections: z.array(electionSummary).meta({
      description:
        'Those that have not come to their end, the next to move on first',
    }),
    events: z.array(eventView),
    people,
    entities,
  })
  .meta({ id: 'Home' });

const someThreads = z.object({
  items: z.array(threadView),
  more: z.boolean().meta({ description: 'Whether there are others' }),
});

/** All that is somebody's own, in one answer. */
export const mineView = z
  .object({
    started: someThreads.meta({ description: 'Latest activity first' }),
    watched: someThreads.meta({
      description: 'Threads by others, latest activity first',
    }),
    questions: someThreads.meta({
      description:
        'Questions that wait for a first reply where the person may know one: what they own, are a catalyst of, offered help with or have answered before; newest first',
    }),
    fresh: z.array(id).meta({
      description:
        'Those of `started` and `watched` in which something happened since the person last looked',
    }),
    watchedEntities: z.array(ref),
    proposals: z.array(proposalView).meta({
      description:
        'To become a catalyst, which the person may answer; the first to lapse first',
    }),
    events: z.array(eventView).meta({
      description: 'To come, which the person goes to, or may; soonest first',
    }),
    elections: z.array(electionSummary).meta({
      description:
        'Open for voting with the person on the roll, or with a nomination for them to answer; the next to close first',
    }),
    people,
    entities,
  })
  .meta({ id: 'Mine' });

/** What somebody may do on the whole platform, wherever they look. */
export const meView = z
  .object({
    ref,
    can: z.object({
      tidyOrphans: z.boolean().meta({
        description: 'May look after threads whose entities left the catalog',
      }),
      desk: z.boolean().meta({
        description: 'Has a desk: owns an entity, or has a running term on one',
      }),
    }),
  })
  .meta({ id: 'Me' });

/** The first screen and what belongs to a whole scope. @public */
export const homeContract = {
  get: endpoint({
    method: 'get',
    path: '/home',
    summary: 'The first screen of a scope in one answer',
    who: 'Whoever may see the entity',
    query: threadFilter,
    answer: homeView,
  }),
  me: endpoint({
    method: 'get',
    path: '/me',
    summary: 'What one may do on the whole platform, whatever the scope',
    who: 'Everybody, of themselves',
    answer: meView,
  }),
  mine: endpoint({
    method: 'get',
    path: '/mine',
    summary: 'All that is one’s own on the whole platform, in one answer',
    who: 'Everybody, of themselves',
    answer: mineView,
  }),
  watch: endpoint({
    method: 'put',
    path: '/watch',
    summary: 'Asks to be told about everything new on an entity',
    who: 'Whoever may see the entity',
    query: { entityRef },
    answer: nothing,
    status: 204,
  }),
  unwatch: endpoint({
    method: 'delete',
    path: '/watch',
    summary: 'Asks not to be told about an entity any more',
    who: 'Whoever may see the entity',
    query: { entityRef },
    answer: nothing,
    status: 204,
  }),
};

/** @public */
export type HomeView = z.infer<typeof homeView>;
/** @public */
export type ViewerView = z.infer<typeof viewerView>;
/** @public */
export type MineView = z.infer<typeof mineView>;
/** @public */
export type MeView = z.infer<typeof meView>;
