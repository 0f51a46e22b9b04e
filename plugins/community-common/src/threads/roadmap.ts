import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  cursor,
  entities,
  instant,
  pageSize,
  people,
} from '../contract/fields';
import { scopeText } from '../scope';
import { threadView } from './views';

/** The columns of a roadmap, in their order. @public */
export const roadmapStatuses = [
  'under-review',
  'planned',
  'in-progress',
  'shipped',
] as const;

/** How long a roadmap shows what was shipped, in days. @public */
export const roadmapShippedDays = 90;

const roadmapStatus = z
  .enum(roadmapStatuses)
  .meta({ id: 'RoadmapStatus', description: 'A column of a roadmap' });

export const roadmapColumnView = z
  .object({
    status: roadmapStatus,
    items: z.array(threadView),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'RoadmapColumn' });

export const roadmapView = z
  .object({
    columns: z.array(roadmapColumnView),
    people,
    entities,
  })
  .meta({
    id: 'Roadmap',
    description: `Where a scope is going, by status, what most people want first; of what was shipped the last ${roadmapShippedDays} days`,
  });

export const changelogEntryView = z
  .object({
    thread: threadView,
    shippedAt: instant,
    response: z
      .string()
      .optional()
      .meta({ description: 'The beginning of the official response' }),
  })
  .meta({ id: 'ChangelogEntry' });

export const changelogPage = z
  .object({
    items: z.array(changelogEntryView),
    nextCursor: z.string().optional(),
    people,
    entities,
  })
  .meta({
    id: 'Changelog',
    description: 'What was shipped because people asked, newest first',
  });

const seen = 'Whoever may see the entity';

/** Where a scope is going and what became of it: routes and shapes. @public */
export const roadmapRoutes = {
  roadmap: endpoint({
    method: 'get',
    path: '/roadmap',
    summary: 'The roadmap of a scope: all columns, or a page of one of them',
    who: seen,
    query: {
      scope: scopeText,
      column: roadmapStatus.optional(),
      cursor,
      limit: pageSize,
    },
    answer: roadmapView,
  }),
  changelog: endpoint({
    method: 'get',
    path: '/changelog',
    summary:
      'What was shipped in a scope because people asked, newest first, a page at a time',
    who: seen,
    query: { scope: scopeText, cursor, limit: pageSize },
    answer: changelogPage,
  }),
};

/** @public */
export type RoadmapStatus = (typeof roadmapStatuses)[number];
/** @public */
export type RoadmapColumnView = z.infer<typeof roadmapColumnView>;
/** @public */
export type RoadmapView = z.infer<typeof roadmapView>;
/** @public */
export type ChangelogEntryView = z.infer<typeof changelogEntryView>;
/** @public */
export type ChangelogPage = z.infer<typeof changelogPage>;
