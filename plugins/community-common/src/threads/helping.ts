import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  entities,
  entityRef,
  id,
  instant,
  limits,
  line,
  nothing,
  people,
  ref,
  userRef,
} from '../contract/fields';
import { scopeText } from '../scope';

const topic = line(limits.topic.max, limits.topic.min).meta({
  description: 'The name of a label, or a word or two',
});

export const helperView = z
  .object({
    entityRef: ref,
    person: ref,
    topics: z.array(z.string()).meta({ description: 'Empty for anything' }),
    since: instant,
  })
  .meta({ id: 'Helper', description: 'Somebody who offered help' });

const thread = z.object({ id, title: z.string() });

export const likelyHelperView = z
  .object({
    person: ref,
    because: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('offered'), topics: z.array(z.string()) }),
      z.object({ kind: z.literal('answered'), thread }),
      z.object({ kind: z.literal('practice'), thread }),
    ]),
  })
  .meta({ id: 'LikelyHelper', description: 'Somebody who may know, and why' });

export const whoMayKnowView = z
  .object({
    helpers: z.array(likelyHelperView),
    called: z.array(z.object({ person: ref, by: ref, at: instant })),
    callsLeft: z.number().int(),
    people,
  })
  .meta({ id: 'WhoMayKnow' });

const seen = 'Whoever may see the entity';
const asker =
  'The asker, an owner or catalyst of the entity, or an administrator';

/** Offering help, and asking for it by name: routes and shapes. @public */
export const helpingRoutes = {
  listHelpers: endpoint({
    method: 'get',
    path: '/helpers',
    summary: 'Who offered help with the entities of a scope',
    who: seen,
    query: { scope: scopeText },
    answer: z
      .object({
        items: z.array(helperView),
        muted: z
          .boolean()
          .meta({ description: 'The person who asks is not called on' }),
        can: z.object({ offer: z.boolean() }),
        people,
        entities,
      })
      .meta({ id: 'HelperList' }),
  }),
  offerHelp: endpoint({
    method: 'put',
    path: '/helpers',
    summary:
      'Offers help with an entity, on some topics or on anything; again, to change the topics',
    who: seen,
    body: {
      entityRef,
      topics: z
        .array(topic)
        .max(limits.topics.max, `must have at most ${limits.topics.max} topics`)
        .optional(),
    },
    answer: z.object({ helper: helperView, people }).meta({ id: 'OneHelper' }),
  }),
  withdrawHelp: endpoint({
    method: 'delete',
    path: '/helpers',
    summary: 'Takes an offer of help back',
    who: seen,
    query: { entityRef },
    answer: nothing,
    status: 204,
  }),
  muteCalls: endpoint({
    method: 'put',
    path: '/calls/mute',
    summary: 'Asks not to be called on by name any more',
    who: 'Everybody who has signed in',
    answer: nothing,
    status: 204,
  }),
  unmuteCalls: endpoint({
    method: 'delete',
    path: '/calls/mute',
    summary: 'May be called on by name again',
    who: 'Everybody who has signed in',
    answer: nothing,
    status: 204,
  }),
  whoMayKnow: endpoint({
    method: 'get',
    path: '/threads/:id/helpers',
    summary:
      'Who may know the answer to a question: people who offered help, answered such things or wrote about them',
    who: asker,
    params: { id },
    answer: whoMayKnowView,
  }),
  callOn: endpoint({
    method: 'put',
    path: '/threads/:id/calls',
    summary: 'Asks one of those who may know, by name; three at most',
    who: asker,
    params: { id },
    body: { person: userRef },
    answer: whoMayKnowView,
  }),
};

/** @public */
export type HelperView = z.infer<typeof helperView>;
/** @public */
export type WhoMayKnowView = z.infer<typeof whoMayKnowView>;
/** @public */
export type LikelyHelperView = z.infer<typeof likelyHelperView>;
