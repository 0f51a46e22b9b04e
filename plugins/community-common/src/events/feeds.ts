import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import { id, instant } from '../contract/fields';
import { scopeText } from '../scope';

const feedScope = z
  .union([z.literal('mine'), scopeText], {
    error:
      'must be mine, platform, or entity:, parts: or owned: followed by an entity reference such as component:default/name',
  })
  .meta({
    description: 'Whose events: a scope, or `mine` for those one goes to',
    example: 'mine',
  });

const feedView = z
  .object({
    id,
    scope: z.string(),
    title: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'CalendarFeed' });

const feedList = z
  .object({ items: z.array(feedView) })
  .meta({ id: 'CalendarFeeds' });

const self = 'Everybody, for themselves';

/** Calendars to subscribe to: routes and shapes. */
export const feedRoutes = {
  feeds: endpoint({
    method: 'get',
    path: '/feeds',
    summary: 'The calendars that the person who asks has addresses of',
    who: self,
    answer: feedList,
  }),
  subscribe: endpoint({
    method: 'post',
    path: '/feeds',
    summary:
      'Makes the address of a calendar, with a secret in it that is shown this once',
    who: self,
    body: { scope: feedScope },
    answer: z
      .object({
        feed: feedView,
        url: z.string().meta({
          description: 'To be given to a calendar program, and to nobody else',
        }),
      })
      .meta({ id: 'NewCalendarFeed' }),
    status: 201,
  }),
  unsubscribe: endpoint({
    method: 'delete',
    path: '/feeds/:id',
    summary: 'Makes the address of a calendar worthless',
    who: 'Whoever made it',
    params: { id },
    answer: feedList,
  }),
};

/** A calendar that somebody has the address of. @public */
export type CalendarFeedView = z.infer<typeof feedView>;
