import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  excerptOf,
  limits,
  statusesWithReason,
  type ParsedRequestOf,
  type ThreadStatus,
  type threadContract,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toDate } from '../../database/time';
import { recordEvent } from '../../outbox/store';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { peopleNewlyMentioned } from '../mentioned';
import { threadVerdicts } from '../policy';
import { updateThread } from '../store/updateThread';
import { threadTarget, watchUnlessAsked } from '../store/watches';
import type { FullThreadRow } from '../tables';
import { whomToAsk } from './whomToAsk';
import type { ThreadReader } from '../ThreadReader';
import type { ThreadService } from '../ThreadService';
import { moveWithin } from './changeStatus';
import { assertTarget, changeTarget } from './changeTarget';
import { keepResponse } from './store/revisions';

type MoveBody = ParsedRequestOf<typeof threadContract.move>['body'];
type RespondBody = ParsedRequestOf<typeof threadContract.respond>['body'];

/** Says where threads stand, as owners and catalysts see it. */
export class StandService {
  readonly #reader: ThreadReader;
  readonly #threads: ThreadService;

  constructor(options: { reader: ThreadReader; threads: ThreadService }) {
    this.#reader = options.reader;
    this.#threads = options.threads;
  }

  async move(viewer: Viewer, id: string, to: MoveBody) {
    if (to.replacedBy !== undefined) {
      await this.#assertReplaces(viewer, id, to.status, to.replacedBy);
    }
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).move);
      assertTarget(viewer, to.status, to.target);
      await moveWithin(tx, viewer, thread, to);
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.moved',
        to: to.status,
        target: to.target ?? undefined,
        asks: whomToAsk(viewer, thread, to.status),
      });
    });
    return this.#reader.one(viewer, id);
  }

  /** What is read instead of something is there, and is something else. */
  async #assertReplaces(
    viewer: Viewer,
    id: string,
    status: ThreadStatus,
    replacedBy: string,
  ): Promise<void> {
    await this.#reader.see(viewer, id);
    if (status !== 'outdated') {
      throw new InputError('replacedBy: is for what is outdated only');
    }
    if (replacedBy === id) {
      throw new InputError('replacedBy: must be another thread');
    }
    try {
      await this.#reader.see(viewer, replacedBy);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      throw new InputError('replacedBy: is not a thread that you see');
    }
  }

  async respond(viewer: Viewer, id: string, input: RespondBody) {
    const before = await this.#reader.see(viewer, id);
    const mentioned = await peopleNewlyMentioned(
      viewer,
      before.response_body ?? '',
      input.body,
    );
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      const can = threadVerdicts(viewer, thread);
      assertAllowed(can.respond);
      assertRead(viewer, thread, input.replaces);
      const { status = thread.status, target } = input;
      const moves = status !== thread.status;
      // To respond is one right, to say where a thread stands another.
      if (moves || target !== undefined) assertAllowed(can.move);
      assertTarget(viewer, status, target);
      const isFirstWord =
        !thread.first_reply_at && thread.author_ref !== viewer.ref;

      await keepResponse(tx, thread);
      await writeResponse(tx, viewer, thread, {
        body: input.body,
        movedTo: moves ? status : undefined,
        isFirstWord,
      });
      if (moves) {
        const known = isFirstWord
          ? { ...thread, first_reply_at: viewer.now }
          : thread;
        await moveWithin(tx, viewer, known, {
          status,
          target,
          reason: statusesWithReason.includes(status)
            ? reasonIn(input.body)
            : undefined,
          withResponse: true,
        });
      } else if (target !== undefined) {
        await changeTarget(tx, viewer, thread, { target, withResponse: true });
      }
      await watchUnlessAsked(tx, {
        target: threadTarget(id),
        person: viewer.ref,
        at: viewer.now,
      });
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.responded',
        excerpt: excerptOf(input.body),
        mentioned,
        movedTo: moves ? status : undefined,
        target: target ?? undefined,
        asks: moves ? whomToAsk(viewer, thread, status) : undefined,
      });
    });
    return this.#reader.get(viewer, id);
  }

  /** @param target - `null` takes it back */
  async setTarget(viewer: Viewer, id: string, target: string | null) {
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).setTarget);
      assertTarget(viewer, thread.status, target);
      if (!(await changeTarget(tx, viewer, thread, { target }))) return;
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.retargeted',
        target: target ?? undefined,
      });
    });
    return this.#reader.get(viewer, id);
  }
}

async function writeResponse(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  response: { body: string; movedTo?: ThreadStatus; isFirstWord: boolean },
): Promise<void> {
  const role = viewer.roleFor(thread.entity_ref);
  await updateThread(tx, thread.id, {
    response_body: response.body,
    response_by: viewer.ref,
    response_role: role,
    ...(thread.response_at === null
      ? { response_at: viewer.now }
      : { response_edited_at: viewer.now }),
    ...(response.movedTo && { response_moved_to: response.movedTo }),
    ...(response.isFirstWord && {
      first_reply_at: viewer.now,
      first_reply_role: role,
      waiting: false,
    }),
    last_activity_at: viewer.now,
  });
}

/** The reason for a move that a response gives: its text. */
function reasonIn(body: string): string {
  // Of a response that is nothing but code, no excerpt is left.
  return excerptOf(body) || body.trim().slice(0, limits.reason.max);
}

/**
 * Nobody overwrites the response of somebody else that they have not read.
 *
 * @param replaces - when the response that they read was last changed
 */
function assertRead(
  viewer: Viewer,
  thread: FullThreadRow,
  replaces: string | undefined,
): void {
  const changed = thread.response_edited_at ?? thread.response_at;
  if (changed === null || thread.response_by === viewer.ref) return;
  if (replaces && Date.parse(replaces) === toDate(changed).getTime()) return;
  throw new ConflictError(
    'replaces: somebody else has responded meanwhile; read it before you revise it',
  );
}
