import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { ReportReason } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { newId } from '../../database/ids';
import type { DomainEvent } from '../../outbox/DomainEvent';
import { recordEvent, recordEvents } from '../../outbox/store';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import type { Limits } from '../limits/Limits';
import { decidesOn, replyVerdicts, threadVerdicts } from '../policy';
import { findReply } from '../store/replies';
import type { ThreadReader } from '../ThreadReader';
import type { ThreadService } from '../ThreadService';
import type { FullThreadRow, ReplyRow } from '../tables';
import {
  actOf,
  hideReply,
  hideThread,
  restoreReply,
  restoreThread,
} from './hiding';
import { publishReply, publishThread } from './publishing';
import { settle } from './settle';
import { recordAct } from './store/acts';
import { findCase, openCase, openCaseOf } from './store/cases';
import { addReport, hasReported } from './store/reports';
import type { CaseRow } from './tables';

interface Report {
  why: ReportReason;
  words?: string;
}

interface Decision {
  decision: 'keep' | 'hide';
  reason?: string;
}

type ActOnReply = (
  tx: Knex.Transaction,
  thread: FullThreadRow,
  reply: ReplyRow,
) => Promise<DomainEvent[]>;

/**
 * Reports, and what moderators do: those who lead the entity.
 *
 * A case is opened by the first report of a thing, or by holding it, and closed
 * by whatever settles it: keeping, hiding or deleting. Nobody decides on what
 * they wrote themselves, nor learns that it was reported. Who reported it is
 * shown to nobody at all.
 */
export class ModerationService {
  readonly #knex: Knex;
  readonly #reader: ThreadReader;
  readonly #threads: ThreadService;
  readonly #limits: Limits;

  constructor(options: {
    knex: Knex;
    reader: ThreadReader;
    threads: ThreadService;
    limits: Limits;
  }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
    this.#threads = options.threads;
    this.#limits = options.limits;
  }

  async report(viewer: Viewer, id: string, report: Report): Promise<void> {
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).report);
      await this.#addReport(tx, viewer, thread, undefined, report);
    });
  }

  async reportReply(viewer: Viewer, id: string, report: Report): Promise<void> {
    await this.#onReply(viewer, id, async (tx, thread, reply) => {
      assertAllowed(replyVerdicts(viewer, thread, reply).report);
      await this.#addReport(tx, viewer, thread, reply, report);
      return [];
    });
  }

  async hide(viewer: Viewer, id: string, reason: string) {
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).hide);
      await recordEvents(
        tx,
        viewer,
        await hideThread(tx, viewer, thread, reason),
      );
    });
    return this.#reader.one(viewer, id);
  }

  async restore(viewer: Viewer, id: string) {
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).restore);
      await recordEvents(tx, viewer, await restoreThread(tx, viewer, thread));
    });
    return this.#reader.one(viewer, id);
  }

  async hideReply(viewer: Viewer, id: string, reason: string) {
    await this.#onReply(viewer, id, async (tx, thread, reply) => {
      assertAllowed(replyVerdicts(viewer, thread, reply).hide);
      return hideReply(tx, viewer, thread, reply, reason);
    });
    return this.#reader.oneReply(viewer, id);
  }

  async restoreReply(viewer: Viewer, id: string) {
    await this.#onReply(viewer, id, async (tx, thread, reply) => {
      assertAllowed(replyVerdicts(viewer, thread, reply).restore);
      return restoreReply(tx, viewer, thread, reply);
    });
    return this.#reader.oneReply(viewer, id);
  }

  async decide(viewer: Viewer, id: string, input: Decision): Promise<void> {
    const known = await this.#seeCase(viewer, id);
    if (input.decision === 'hide' && !input.reason) {
      throw new InputError('reason: is required to hide');
    }
    await this.#threads.holding(viewer, known.thread_id, async (tx, thread) => {
      const row = await findCase(tx, id);
      if (!row || !decidesOn(viewer, thread, row.author_ref)) throw noCase(id);
      if (row.closed_at !== null) {
        throw new ConflictError('Somebody else has decided on this meanwhile');
      }
      const reply = row.reply_id
        ? await findReply(tx, row.reply_id)
        : undefined;
      const events =
        input.reason && input.decision === 'hide'
          ? await this.#hide(tx, viewer, thread, reply, input.reason)
          : await this.#keep(tx, viewer, thread, reply, row);
      await recordEvents(tx, viewer, events);
    });
  }

  async #hide(
    tx: Knex.Transaction,
    viewer: Viewer,
    thread: FullThreadRow,
    reply: ReplyRow | undefined,
    reason: string,
  ): Promise<DomainEvent[]> {
    if (reply) return hideReply(tx, viewer, thread, reply, reason);
    // What is held was never shown; all else is hidden here as it is elsewhere.
    if (thread.unlisted !== 'held') {
      assertAllowed(threadVerdicts(viewer, thread).hide);
    }
    return hideThread(tx, viewer, thread, reason);
  }

  async #keep(
    tx: Knex.Transaction,
    viewer: Viewer,
    thread: FullThreadRow,
    reply: ReplyRow | undefined,
    row: CaseRow,
  ): Promise<DomainEvent[]> {
    const isHeld = (reply ?? thread).unlisted === 'held';
    await recordAct(
      tx,
      actOf(viewer, thread, reply, isHeld ? 'published' : 'kept'),
    );
    const published = isHeld
      ? await (reply
          ? publishReply(tx, viewer, thread, reply)
          : publishThread(tx, viewer, thread))
      : [];
    const settled = await settle(tx, viewer, thread, {
      subjectId: row.subject_id,
      how: 'kept',
    });
    return [...published, ...settled];
  }

  async #addReport(
    tx: Knex.Transaction,
    viewer: Viewer,
    thread: FullThreadRow,
    reply: ReplyRow | undefined,
    report: Report,
  ): Promise<void> {
    const subject = reply ?? thread;
    const before = { subjectId: subject.id, person: viewer.ref };
    if (await hasReported(tx, before)) return;
    const open = await openCaseOf(tx, subject.id);
    const caseId = open?.id ?? newId(viewer.now);
    if (!open) {
      await openCase(tx, {
        id: caseId,
        thread_id: thread.id,
        reply_id: reply?.id ?? null,
        entity_ref: thread.entity_ref,
        author_ref: subject.author_ref,
        held: false,
        untold: null,
        opened_at: viewer.now,
      });
    }
    await addReport(tx, {
      case_id: caseId,
      subject_id: subject.id,
      reporter_ref: viewer.ref,
      reason: report.why,
      words: report.words ?? null,
      created_at: viewer.now,
    });
    const refused = await this.#limits.count(tx, [viewer], 'reports');
    const refusal = refused.get(viewer);
    if (refusal) throw refusal;
    // Those who lead are told of a thing once, not by each who reports it.
    if (open) return;
    await recordEvent(tx, viewer, {
      ...about(viewer, thread),
      type: 'thread.reported',
      author: subject.author_ref,
      onReply: reply !== undefined,
      why: report.why,
    });
  }

  async #onReply(viewer: Viewer, id: string, act: ActOnReply): Promise<void> {
    const known = await this.#reader.seeReply(viewer, id);
    const threadId = known.thread.id;
    await this.#threads.holding(viewer, threadId, async (tx, thread) => {
      const reply = await findReply(tx, id);
      if (!reply) throw new ConflictError('This reply was deleted meanwhile');
      await recordEvents(tx, viewer, await act(tx, thread, reply));
    });
  }

  /** @throws NotFoundError when there is none that is this person's to decide */
  async #seeCase(viewer: Viewer, id: string): Promise<CaseRow> {
    const row = await findCase(this.#knex, id);
    const thread =
      row && (await this.#reader.seeIfThere(viewer, row.thread_id));
    if (!row || !thread || !decidesOn(viewer, thread, row.author_ref)) {
      throw noCase(id);
    }
    return row;
  }
}

function noCase(id: string): NotFoundError {
  return new NotFoundError(`There is no case '${id}'`);
}
