import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  cursor,
  entities,
  id,
  instant,
  limits,
  nothing,
  pageSize,
  people,
  ref,
  role,
  text,
} from '../contract/fields';
import { scopeText } from '../scope';
import { oneReply, oneThread, threadKind } from './views';

/** Why something is reported, in the order a form offers them. @public */
export const reportReasons = [
  'spam',
  'abusive',
  'off-topic',
  'wrong-place',
  'other',
] as const;

/** @public */
export type ReportReason = (typeof reportReasons)[number];

const reportReason = z.enum(reportReasons).meta({
  id: 'ReportReason',
  description: 'Why something is reported',
});
const words = text(limits.reason.max);

export const caseView = z
  .object({
    id,
    thread: z.object({ id, title: z.string(), kind: threadKind }),
    replyId: id.optional().meta({
      description: 'The reply it is about; left out where it is the thread',
    }),
    entityRef: ref,
    author: ref,
    role: role.meta({
      description: 'Of the author, frozen when it was written',
    }),
    body: z.string().meta({ description: 'What was written, Markdown' }),
    writtenAt: instant,
    since: instant.meta({ description: 'Since when it waits' }),
    held: z.boolean().meta({
      description:
        'Nobody but its author and those who lead has read it yet, as it stands',
    }),
    reports: z.number().int(),
    reasons: z.array(
      z.object({ reason: reportReason, count: z.number().int() }),
    ),
    words: z.array(z.string()).meta({
      description: 'What those who reported it said, the first five of them',
    }),
  })
  .meta({
    id: 'ModerationCase',
    description:
      'A thread or reply that was reported or is held. Who reported it is told to nobody',
  });

export const caseQueue = z
  .object({
    items: z.array(caseView),
    nextCursor: z.string().optional(),
    people,
    entities,
  })
  .meta({ id: 'ModerationQueue' });

/** What a moderator can have done. @public */
export const moderationActs = [
  'hidden',
  'restored',
  'kept',
  'published',
] as const;

export const moderationActView = z
  .object({
    id,
    act: z.enum(moderationActs),
    replyId: id.optional().meta({
      description: 'The reply it was done to; left out where it is the thread',
    }),
    by: ref,
    role,
    at: instant,
    reason: z.string().optional(),
  })
  .meta({ id: 'ModerationAct' });

export const moderationLogEntry = moderationActView
  .extend({
    thread: z.object({ id, title: z.string(), kind: threadKind }),
    entityRef: ref,
  })
  .meta({
    id: 'ModerationLogEntry',
    description: 'What a moderator did, with what it was done to',
  });

export const moderationLog = z
  .object({
    items: z.array(moderationLogEntry),
    nextCursor: z.string().optional(),
    people,
    entities,
  })
  .meta({ id: 'ModerationLog' });

export const moderatingView = z
  .object({
    leads: z.boolean().meta({
      description: 'Whether there is anything on which the person keeps order',
    }),
    waiting: z.number().int().meta({
      description: 'How many things wait for them there, 100 at most',
    }),
  })
  .meta({ id: 'Moderating' });

const seen = 'Whoever sees it, but its author';
const others =
  'An owner or catalyst of the entity, or an administrator; nobody decides on what they wrote themselves';
const hiding = { reason: words };

/** Reports, the queue of those who lead, hiding and restoring. @public */
export const moderationRoutes = {
  report: endpoint({
    method: 'put',
    path: '/threads/:id/report',
    summary:
      'Reports a thread to those who lead; once, however often it is sent',
    who: seen,
    params: { id },
    body: { why: reportReason, words: words.optional() },
    answer: nothing,
    status: 204,
  }),
  reportReply: endpoint({
    method: 'put',
    path: '/replies/:id/report',
    summary:
      'Reports a reply to those who lead; once, however often it is sent',
    who: seen,
    params: { id },
    body: { why: reportReason, words: words.optional() },
    answer: nothing,
    status: 204,
  }),
  hide: endpoint({
    method: 'put',
    path: '/threads/:id/hidden',
    summary: 'Hides a thread from everybody but its author and those who lead',
    who: others,
    params: { id },
    body: hiding,
    answer: oneThread,
  }),
  restore: endpoint({
    method: 'delete',
    path: '/threads/:id/hidden',
    summary: 'Shows a hidden thread again, as it was',
    who: others,
    params: { id },
    answer: oneThread,
  }),
  hideReply: endpoint({
    method: 'put',
    path: '/replies/:id/hidden',
    summary:
      'Hides the text of a reply from everybody but its author and those who lead',
    who: others,
    params: { id },
    body: hiding,
    answer: oneReply,
  }),
  restoreReply: endpoint({
    method: 'delete',
    path: '/replies/:id/hidden',
    summary: 'Shows a hidden reply again, as it was',
    who: others,
    params: { id },
    answer: oneReply,
  }),
  queue: endpoint({
    method: 'get',
    path: '/moderation',
    summary:
      'What was reported or is held in those entities of a scope that the person leads, the longest waiting first',
    who: 'Everybody; whoever leads nothing in the scope gets nothing',
    query: { scope: scopeText, limit: pageSize, cursor },
    answer: caseQueue,
  }),
  decide: endpoint({
    method: 'put',
    path: '/moderation/:id/decision',
    summary:
      'Keeps or hides what was reported, publishes or refuses what is held; whoever reported it is told',
    who: others,
    params: { id },
    body: {
      decision: z.enum(['keep', 'hide']),
      reason: words
        .optional()
        .meta({ description: 'Needed to hide; its author is told' }),
    },
    answer: nothing,
    status: 204,
  }),
  moderating: endpoint({
    method: 'get',
    path: '/moderation/mine',
    summary:
      'Whether a person keeps order anywhere on the platform, and how much waits for them',
    who: 'Everybody, of themselves',
    answer: moderatingView,
  }),
  moderationLog: endpoint({
    method: 'get',
    path: '/moderation/log',
    summary:
      'What moderators did in those entities of a scope that the person leads, the latest first',
    who: 'Everybody; whoever leads nothing in the scope gets nothing',
    query: { scope: scopeText, limit: pageSize, cursor },
    answer: moderationLog,
  }),
  moderationHistory: endpoint({
    method: 'get',
    path: '/threads/:id/moderation',
    summary: 'What moderators did with a thread and its replies, 200 at most',
    who: 'An owner or catalyst of the entity, or an administrator',
    params: { id },
    answer: z
      .object({ items: z.array(moderationActView), people })
      .meta({ id: 'ModerationHistory' }),
  }),
};

/** @public */
export type ModerationCaseView = z.infer<typeof caseView>;
/** @public */
export type ModerationQueueView = z.infer<typeof caseQueue>;
/** @public */
export type ModerationActView = z.infer<typeof moderationActView>;
/** @public */
export type ModerationLogEntry = z.infer<typeof moderationLogEntry>;
/** @public */
export type ModerationLogView = z.infer<typeof moderationLog>;
/** @public */
export type ModeratingView = z.infer<typeof moderatingView>;
