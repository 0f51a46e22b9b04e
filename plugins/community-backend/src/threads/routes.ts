import { none, type RoomRoutes } from '../http/Routes';
import type { HelperService } from './helping/HelperService';
import { roadmapRoutes } from './roadmap/routes';
import type { RoadmapReader } from './roadmap/RoadmapReader';
import type { LinkService } from './links/LinkService';
import type { ModerationService } from './moderation/ModerationService';
import type { LogReader } from './moderation/LogReader';
import type { QueueReader } from './moderation/QueueReader';
import type { NoteService } from './notes/NoteService';
import { mergingRoutes } from './merging/routes';
import { orphanRoutes } from './orphans/routes';
import type { LabelService } from './labels/LabelService';
import type { ReplyService } from './ReplyService';
import { standRoutes } from './stand/routes';
import type { SimilarReader } from './search/SimilarReader';
import type { ThreadReader } from './ThreadReader';
import type { ThreadService } from './ThreadService';
import type { PurgeService } from './tidying/PurgeService';
import type { TidyService } from './tidying/TidyService';

export function threadRoutes(
  rooms: {
    reader: ThreadReader;
    similar: SimilarReader;
    threads: ThreadService;
    replies: ReplyService;
    helpers: HelperService;
    stand: Parameters<typeof standRoutes>[0];
    roadmap: RoadmapReader;
    links: LinkService;
    notes: NoteService;
    moderation: ModerationService;
    queue: QueueReader;
    log: LogReader;
    labels: LabelService;
    tidy: TidyService;
    purge: PurgeService;
  } & Parameters<typeof mergingRoutes>[0] &
    Parameters<typeof orphanRoutes>[0],
): RoomRoutes<'threads'> {
  const { reader, similar, threads, replies, helpers, links } = rooms;
  const { notes, moderation, queue, log, labels, tidy, purge } = rooms;
  return {
    list: (viewer, { query }) => reader.list(viewer, query),
    create: (viewer, { body }) => threads.create(viewer, body),
    similar: (viewer, { query }) => similar.similar(viewer, query),
    get: (viewer, { params }) => reader.get(viewer, params.id),
    edit: (viewer, { params, body }) => threads.edit(viewer, params.id, body),
    delete: (viewer, { params }) =>
      threads.delete(viewer, params.id).then(none),
    castVote: (viewer, { params }) => threads.vote(viewer, params.id, true),
    withdrawVote: (viewer, { params }) =>
      threads.vote(viewer, params.id, false),
    watch: (viewer, { params }) => threads.watch(viewer, params.id, true),
    unwatch: (viewer, { params }) => threads.watch(viewer, params.id, false),
    markSeen: (viewer, { params }) =>
      threads.markSeen(viewer, params.id).then(none),
    accept: (viewer, { params, body }) =>
      replies.accept(viewer, params.id, body.replyId),
    unaccept: (viewer, { params }) => replies.unaccept(viewer, params.id),
    listReplies: (viewer, { params, query }) =>
      reader.listReplies(viewer, params.id, query),
    reply: (viewer, { params, body }) => replies.add(viewer, params.id, body),
    editReply: (viewer, { params, body }) =>
      replies.edit(viewer, params.id, body),
    deleteReply: (viewer, { params }) =>
      replies.delete(viewer, params.id).then(none),
    addLink: (viewer, { params, body }) => links.add(viewer, params.id, body),
    removeLink: (viewer, { params }) =>
      links.remove(viewer, params.id, params.linkId),
    confirmShipped: (viewer, { params }) =>
      links.confirm(viewer, params.id, params.linkId),
    dismissShipped: (viewer, { params }) =>
      links.dismiss(viewer, params.id, params.linkId),
    listHelpers: (viewer, { query }) => helpers.list(viewer, query.scope),
    offerHelp: (viewer, { body }) => helpers.offer(viewer, body),
    withdrawHelp: (viewer, { query }) =>
      helpers.withdraw(viewer, query.entityRef).then(none),
    muteCalls: viewer => helpers.mute(viewer, true).then(none),
    unmuteCalls: viewer => helpers.mute(viewer, false).then(none),
    whoMayKnow: (viewer, { params }) => helpers.whoMayKnow(viewer, params.id),
    callOn: (viewer, { params, body }) =>
      helpers.callOn(viewer, params.id, body.person),
    ...standRoutes(rooms.stand),
    ...roadmapRoutes(rooms.roadmap),
    listNotes: (viewer, { params }) => notes.list(viewer, params.id),
    writeNote: (viewer, { params, body }) =>
      notes.write(viewer, params.id, body),
    editNote: (viewer, { params, body }) => notes.edit(viewer, params.id, body),
    deleteNote: (viewer, { params }) =>
      notes.delete(viewer, params.id).then(none),
    report: (viewer, { params, body }) =>
      moderation.report(viewer, params.id, body).then(none),
    reportReply: (viewer, { params, body }) =>
      moderation.reportReply(viewer, params.id, body).then(none),
    hide: (viewer, { params, body }) =>
      moderation.hide(viewer, params.id, body.reason),
    restore: (viewer, { params }) => moderation.restore(viewer, params.id),
    hideReply: (viewer, { params, body }) =>
      moderation.hideReply(viewer, params.id, body.reason),
    restoreReply: (viewer, { params }) =>
      moderation.restoreReply(viewer, params.id),
    queue: (viewer, { query }) => queue.list(viewer, query),
    decide: (viewer, { params, body }) =>
      moderation.decide(viewer, params.id, body).then(none),
    moderating: viewer => queue.own(viewer),
    moderationLog: (viewer, { query }) => log.list(viewer, query),
    moderationHistory: (viewer, { params }) => log.history(viewer, params.id),
    ...mergingRoutes(rooms),
    ...orphanRoutes(rooms),
    listLabels: (viewer, { query }) => labels.list(viewer, query.scope),
    createLabel: (viewer, { body }) => labels.create(viewer, body),
    changeLabel: (viewer, { params, body }) =>
      labels.change(viewer, params.id, body),
    deleteLabel: (viewer, { params }) =>
      labels.delete(viewer, params.id).then(none),
    labelThread: (viewer, { params, body }) =>
      labels.labelThread(viewer, params.id, body),
    pin: (viewer, { params }) => tidy.pin(viewer, params.id, true),
    unpin: (viewer, { params }) => tidy.pin(viewer, params.id, false),
    lock: (viewer, { params, body }) => tidy.lock(viewer, params.id, body),
    unlock: (viewer, { params }) => tidy.unlock(viewer, params.id),
    listVersions: (viewer, { params }) => tidy.versions(viewer, params.id),
    listReplyVersions: (viewer, { params }) =>
      tidy.replyVersions(viewer, params.id),
    purge: (viewer, { params, body }) =>
      purge.thread(viewer, params.id, body.title).then(none),
    purgeReply: (viewer, { params, body }) =>
      purge.reply(viewer, params.id, body.title).then(none),
  };
}
