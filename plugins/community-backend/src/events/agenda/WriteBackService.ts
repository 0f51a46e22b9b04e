import { ConflictError } from '@backstage/errors';
import type {
  ParsedRequestOf,
  eventContract,
} from '@platform-community/backstage-plugin-community-common';
import { newId } from '../../database/ids';
import { toDate } from '../../database/time';
import type { Links } from '../../links';
import { recordEvent } from '../../outbox/store';
import type { Limits } from '../../threads/limits/Limits';
import { peopleMentioned } from '../../threads/mentioned';
import { threadVerdicts } from '../../threads/policy';
import { findReply } from '../../threads/store/replies';
import type { ThreadService } from '../../threads/ThreadService';
import type { FullThreadRow } from '../../threads/tables';
import { writeReply } from '../../threads/writeReply';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { heldEvent } from '../holdEvent';
import { isSeries } from '../series/planOf';
import type { AgendaServiceOptions } from './acting';
import { answerText } from './answerText';
import { assertMayWith, heldItem, noItem, type HeldItem } from './holdItem';
import { runsBy } from './policy';
import { beganAt, timeMarkOf } from './present';
import { findItem, itemsOf, updateItem } from './store/items';
import { agendaChanged } from './tell';
import { threadsFor } from '../threadsFor';

type WriteBack = ParsedRequestOf<typeof eventContract.writeBack>['body'];

/** Brings what was answered at an event back to the thread that asked. */
export class WriteBackService {
  readonly #options: AgendaServiceOptions & {
    threadService: ThreadService;
    limits: Limits;
    links: Links;
  };

  constructor(
    options: AgendaServiceOptions & {
      threadService: ThreadService;
      limits: Limits;
      links: Links;
    },
  ) {
    this.#options = options;
  }

  /**
   * Leaves the answer as a reply in the thread of an item; that and the item are
   * one transaction, so that it is there once, however often it is sent.
   */
  async write(viewer: Viewer, id: string, { answer, timeMark }: WriteBack) {
    const { knex, agendas, threadService, limits, reader } = this.#options;
    const known = await findItem(knex, id);
    if (!known) throw noItem(id);
    const { entityRefs } = await reader.see(viewer, known.event_id);
    if (!known.thread_id) {
      throw new ConflictError('There is no thread to write the answer to');
    }
    const seen = await threadsFor(knex, viewer, [known.thread_id]);
    const threadId = seen.get(known.thread_id)?.id;
    if (!threadId) {
      throw new ConflictError('The thread of this item is not there any more');
    }
    const mentioned = await peopleMentioned(viewer, answer);
    await threadService.holding(viewer, threadId, async (tx, thread) => {
      const held = await heldEvent(tx, viewer, known.event_id, entityRefs);
      const one = await heldItem(tx, viewer, held, id);
      assertMayWith(one, 'run');
      assertAllowed(runsBy(viewer, one.occurrence));
      assertAllowed(threadVerdicts(viewer, thread).reply);
      const { item, occurrence } = one;
      if (item.state === 'declined') {
        throw new ConflictError('This is not on the agenda');
      }
      if (item.reply_id && (await findReply(tx, item.reply_id))) {
        throw new ConflictError('The answer was written back already');
      }
      const rows = await itemsOf(tx, occurrence.id);
      const mark =
        timeMark === undefined ? timeMarkOf(item, beganAt(rows)) : timeMark;
      const replyId = newId(viewer.now);
      await writeReply(tx, viewer, thread, {
        limits,
        said: {
          id: replyId,
          body: this.#textOf(thread, one, { answer, timeMark: mark }),
          mentioned,
        },
      });
      await updateItem(tx, id, {
        state: 'done',
        done_at: item.done_at ?? viewer.now,
        answer,
        time_mark: mark ?? null,
        reply_id: replyId,
      });
      await recordEvent(tx, viewer, agendaChanged(viewer, held, occurrence));
    });
    return agendas.get(viewer, known.event_id, known.day);
  }

  #textOf(
    thread: FullThreadRow,
    { held, occurrence }: HeldItem,
    said: { answer: string; timeMark: number | null | undefined },
  ): string {
    const { event, entityRefs } = held;
    // Whoever reads the thread may see its entity, and perhaps no other.
    const place = entityRefs.includes(thread.entity_ref)
      ? thread.entity_ref
      : entityRefs[0];
    const day = isSeries(event) ? `?day=${occurrence.day}` : '';
    return answerText({
      answer: said.answer,
      title: occurrence.title,
      page: this.#options.links.outside(place, `events/${event.id}${day}`),
      startsAt: toDate(occurrence.starts_at),
      timeZone: event.time_zone,
      timeMark: said.timeMark ?? undefined,
      recording: occurrence.recording_url ?? undefined,
    });
  }
}
