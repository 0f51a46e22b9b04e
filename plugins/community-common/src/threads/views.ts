import { z } from 'zod';
import {
  entities,
  id,
  instant,
  limits,
  line,
  pageSize,
  people,
  ref,
  role,
} from '../contract/fields';
import { scopeText } from '../scope';
import { threadKind, threadStatus } from './kinds';
import { linkView, shipProposalView } from './linkViews';
import { threadMatch } from './match';
import { labelMark } from './labels';

export { threadKind, threadStatus };

/** The orders of a list of threads. @public */
export const threadSorts = [
  'top',
  'demand',
  'new',
  'active',
  'unanswered',
  'answered',
] as const;
export const threadSort = z.enum(threadSorts).meta({
  id: 'ThreadSort',
  description:
    '`top` by votes, `demand` by the distinct teams behind them, `new` by start, `active` by last activity, `unanswered` only what waits for a first reply, newest first, `answered` only questions with an accepted answer, the latest answer first',
});

export const threadAbilities = z
  .object({
    vote: z.boolean(),
    reply: z.boolean(),
    edit: z.boolean(),
    delete: z.boolean(),
    accept: z.boolean(),
    respond: z.boolean(),
    /** Whether they may see who may know, and call on some of them. */
    call: z.boolean(),
    /** Whether they may add links. */
    link: z.boolean(),
    /** Whether they may merge it into another one. */
    merge: z.boolean(),
    /** Whether they may transfer it to another entity. */
    transfer: z.boolean(),
    /** Whether they may archive it, or take it out of the archive. */
    archive: z.boolean(),
    pin: z.boolean(),
    lock: z.boolean(),
    label: z.boolean(),
    /** Whether they may erase it for good. */
    purge: z.boolean(),
    /** The statuses this person may move the thread to. */
    moveTo: z.array(threadStatus),
    /** May say by when it is meant to be there. */
    setTarget: z.boolean(),
    /** Is asked whether what was shipped does what they asked for. */
    confirm: z.boolean(),
    report: z.boolean(),
    hide: z.boolean(),
    restore: z.boolean(),
    /** Whether they read and write the notes of those who lead. */
    note: z.boolean(),
  })
  .meta({
    id: 'ThreadAbilities',
    description: 'What the person who asks may do with the thread',
  });

export const unlisted = z.enum(['merged', 'hidden', 'held', 'archived']).meta({
  id: 'Unlisted',
  description:
    'Why it is in no list: `merged` into another, `archived` by an administrator, or, there for its author and those who lead only, `hidden` by a moderator or `held` until one has read it',
});

export const threadView = z
  .object({
    id,
    entityRef: ref,
    kind: threadKind,
    status: threadStatus,
    title: z.string(),
    excerpt: z.string(),
    author: ref,
    authorRole: role,
    createdAt: instant,
    editedAt: instant.optional(),
    lastActivityAt: instant,
    score: z.number().int().meta({ description: 'People who voted' }),
    demand: z
      .object({ teams: z.number().int(), systems: z.number().int() })
      .meta({
        id: 'Demand',
        description:
          'Distinct teams of those who voted, and systems these teams look after, as they were when the votes were cast',
      }),
    replyCount: z.number().int(),
    voted: z.boolean(),
    watching: z.boolean(),
    hasResponse: z.boolean(),
    target: z.string().optional().meta({
      description:
        'By when it is meant to be there: a quarter or a day; once shipped, what it was planned for',
    }),
    shippedAt: instant.optional(),
    confirmedAt: instant
      .optional()
      .meta({ description: 'When its author confirmed what was shipped' }),
    labels: z.array(labelMark),
    pinned: z
      .boolean()
      .meta({ description: 'It comes first in the lists of its entity' }),
    lock: z
      .object({ by: ref, role, at: instant, reason: z.string().optional() })
      .optional()
      .meta({ description: 'Members cannot reply; who decided so, and why' }),
    escalatedTo: z.enum(['catalysts', 'owners']).optional().meta({
      description: 'Who was told that it still waits for a first reply',
    }),
    answer: z
      .object({ by: ref, role, at: instant })
      .optional()
      .meta({ description: 'Who gave the accepted answer, and when' }),
    match: threadMatch.optional(),
    unlisted: unlisted.optional(),
    unlistedReason: z.string().optional().meta({
      description: 'Why it is hidden, as its author was told',
    }),
    can: threadAbilities,
  })
  .meta({ id: 'Thread' });

export const replyView = z
  .object({
    id,
    threadId: id.meta({
      description: 'Where it was written: perhaps in a thread merged into this',
    }),
    parentId: id.optional(),
    body: z.string().meta({
      description:
        'Markdown; empty once deleted, and where it is hidden from who asks',
    }),
    author: ref,
    role: role.meta({ description: 'Frozen when the reply was written' }),
    createdAt: instant,
    editedAt: instant.optional(),
    deleted: z.boolean(),
    accepted: z.boolean(),
    unlisted: unlisted.optional(),
    unlistedReason: z.string().optional().meta({
      description: 'Why it is hidden, for its author and those who lead',
    }),
    can: z.object({
      edit: z.boolean(),
      delete: z.boolean(),
      accept: z.boolean(),
      reply: z.boolean(),
      report: z.boolean(),
      hide: z.boolean(),
      restore: z.boolean(),
      purge: z.boolean(),
    }),
  })
  .meta({ id: 'Reply' });

export const responseView = z
  .object({
    body: z.string(),
    author: ref,
    role,
    createdAt: instant,
    editedAt: instant.optional(),
    /** The status it moved the thread to, when it did. */
    movedTo: threadStatus.optional(),
    /** How many earlier versions there are. */
    earlier: z.number().int(),
  })
  .meta({
    id: 'OfficialResponse',
    description: 'The stand of an owner or a catalyst on a thread',
  });

/** What a line of a thread's history may tell. @public */
export const statusChanges = [
  'moved',
  'target',
  'confirmed',
  'merged',
  'unmerged',
  'took-in',
  'gave-back',
  'transferred',
  'archived',
  'unarchived',
] as const;

const otherThread = z.object({ id, entityRef: ref, title: z.string() });

export const statusChangeView = z
  .object({
    what: z.enum(statusChanges).meta({
      description:
        'What happened: only what was moved has another status than before',
    }),
    from: threadStatus.optional(),
    to: threadStatus,
    by: ref,
    role: role.optional().meta({
      description: 'Left out where the suite itself moved it',
    }),
    automatic: z.boolean().optional().meta({
      description: 'Whether the suite itself moved it',
    }),
    at: instant,
    reason: z.string().optional(),
    target: z
      .string()
      .optional()
      .meta({ description: 'The target it had from then on' }),
    withResponse: z
      .boolean()
      .optional()
      .meta({ description: 'It was done by an official response' }),
    thread: otherThread.optional().meta({
      description: 'Of a merge: the other thread, if they see it',
    }),
    fromEntity: ref.optional().meta({
      description: 'Of a transfer: from where, if they see it',
    }),
    toEntity: ref.optional().meta({
      description: 'Of a transfer: to where, if they see it',
    }),
    lostLabels: z.array(z.string()).optional().meta({
      description: 'Of a transfer: labels that are not known where it went',
    }),
  })
  .meta({ id: 'StatusChange', description: 'A step of a thread’s history' });

const merge = z.object({
  by: ref,
  role,
  at: instant,
  can: z.object({ unmerge: z.boolean() }),
});

export const mergedIntoView = merge
  .extend({
    thread: otherThread
      .optional()
      .meta({ description: 'Left out where it is gone or they do not see it' }),
  })
  .meta({ id: 'MergedInto', description: 'Where a merged thread went' });

export const mergedFromView = merge
  .extend({
    thread: otherThread.extend({
      author: ref,
      authorRole: role,
      createdAt: instant,
      score: z.number().int(),
      replyCount: z.number().int(),
    }),
  })
  .meta({ id: 'MergedFrom', description: 'A thread that was merged into it' });

export const threadPage = z
  .object({
    items: z.array(threadView),
    nextCursor: z.string().optional(),
    people,
    entities,
  })
  .meta({ id: 'ThreadPage' });

export const replyPage = z
  .object({
    items: z.array(replyView),
    nextCursor: z.string().optional(),
    people,
  })
  .meta({
    id: 'ReplyPage',
    description:
      'Replies in reading order: each followed by the replies to it; those to threads that were merged into it among them',
  });

export const threadDetail = z
  .object({
    thread: threadView.extend({ body: z.string() }),
    response: responseView.optional(),
    replacement: z
      .object({ id, title: z.string() })
      .optional()
      .meta({ description: 'The thread to read instead of this one' }),
    history: z.array(statusChangeView),
    links: z.array(linkView).meta({
      description: 'What it links to, as far as the person who asks sees it',
    }),
    shipProposal: shipProposalView.optional(),
    mergedInto: mergedIntoView.optional(),
    mergedFrom: z.array(mergedFromView).meta({
      description: 'What was merged into it, as far as they see it',
    }),
    replies: replyPage.omit({ people: true }),
    people,
    entities,
  })
  .meta({ id: 'ThreadDetail' });

/** One thread, as the answer to a change of it. */
export const oneThread = z
  .object({ thread: threadView.extend({ body: z.string() }), people, entities })
  .meta({ id: 'OneThread' });
/** One reply, as the answer to a change of it. */
export const oneReply = z
  .object({ reply: replyView, people })
  .meta({ id: 'OneReply' });

/** What makes a thread somebody's own. @public */
export const mineKinds = ['started', 'watched', 'helped'] as const;
export const mineKind = z.enum(mineKinds).meta({
  id: 'MineKind',
  description:
    '`started` by the person who asks, `watched` by them, `helped`: a reply of theirs is the accepted answer',
});

export const threadFilter = {
  scope: scopeText,
  sort: threadSort.optional(),
  kind: threadKind.optional(),
  status: threadStatus.optional(),
  label: line(limits.label.max)
    .optional()
    .meta({ description: 'Only threads with a label of this name' }),
  mine: mineKind.optional().meta({
    description:
      'Only what is the own of the person who asks; the latest activity first, whatever the `sort`',
  }),
  q: z
    .string()
    .max(limits.search.max, `must have at most ${limits.search.max} characters`)
    .optional()
    .meta({
      description:
        'Words to search for: a thread is found when its title and text, or one of its replies, have a word that begins with each of them',
    }),
  limit: pageSize,
};

/** @public */
export type ThreadSort = z.infer<typeof threadSort>;
/** @public */
export type ThreadAbilities = z.infer<typeof threadAbilities>;
/** A thread as a list shows it. @public */
export type ThreadView = z.infer<typeof threadView>;
/** @public */
export type ReplyView = z.infer<typeof replyView>;
/** @public */
export type OfficialResponseView = z.infer<typeof responseView>;
/** @public */
export type StatusChangeView = z.infer<typeof statusChangeView>;
/** Where a merged thread went. @public */
export type MergedIntoView = z.infer<typeof mergedIntoView>;
/** A thread that was merged into the one that is shown. @public */
export type MergedFromView = z.infer<typeof mergedFromView>;
/** @public */
export type ThreadPage = z.infer<typeof threadPage>;
/** @public */
export type ReplyPage = z.infer<typeof replyPage>;
/** @public */
export type ThreadDetail = z.infer<typeof threadDetail>;
/** @public */
export type MineKind = z.infer<typeof mineKind>;
