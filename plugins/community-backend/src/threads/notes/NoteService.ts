import { NotFoundError } from '@backstage/errors';
import {
  mentionedUsers,
  type NoteView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { takeKey } from '../../database/idempotency';
import { newId } from '../../database/ids';
import { toIso, toIsoMaybe } from '../../database/time';
import { recordEvent } from '../../outbox/store';
import { allow, assertAllowed, deny } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { threadVerdicts } from '../policy';
import type { ThreadReader } from '../ThreadReader';
import type { ThreadService } from '../ThreadService';
import type { FullThreadRow } from '../tables';
import {
  deleteNote,
  findNote,
  insertNote,
  listNotes,
  updateNote,
  type NoteRow,
} from './store/notes';

/**
 * What those who lead note among themselves on a thread.
 *
 * Guaranteed: nobody else learns of a note. It stands in a table of its own that
 * nothing else reads, changes nothing of its thread, goes into no signal, and is
 * told to those who lead at the time of telling, without its text. Whoever stops
 * leading loses sight of all notes, their own too.
 */
export class NoteService {
  readonly #knex: Knex;
  readonly #reader: ThreadReader;
  readonly #threads: ThreadService;

  constructor(options: {
    knex: Knex;
    reader: ThreadReader;
    threads: ThreadService;
  }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
    this.#threads = options.threads;
  }

  async list(viewer: Viewer, threadId: string) {
    const thread = await this.#reader.see(viewer, threadId);
    assertAllowed(threadVerdicts(viewer, thread).note);
    const rows = await listNotes(this.#knex, threadId);
    return {
      items: rows.map(row => presentNote(viewer, row)),
      people: await viewer.peopleOf(rows.flatMap(peopleInNote)),
    };
  }

  async write(
    viewer: Viewer,
    threadId: string,
    input: { body: string; idempotencyKey?: string },
  ) {
    let id = newId(viewer.now);
    await this.#threads.holding(viewer, threadId, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).note);
      const earlier = await takeKey(tx, {
        person: viewer.ref,
        key: input.idempotencyKey,
        operation: 'note',
        request: { threadId, body: input.body },
        resultId: id,
        now: viewer.now,
      });
      if (earlier) {
        id = earlier;
        return;
      }
      await insertNote(tx, {
        id,
        thread_id: threadId,
        body: input.body,
        author_ref: viewer.ref,
        author_role: viewer.roleFor(thread.entity_ref),
        created_at: viewer.now,
      });
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.noted',
      });
    });
    return this.#one(viewer, id);
  }

  async edit(viewer: Viewer, id: string, input: { body: string }) {
    await this.#holding(viewer, id, async (tx, note) => {
      assertAllowed(noteVerdicts(viewer, note).edit);
      await updateNote(tx, id, { body: input.body, edited_at: viewer.now });
    });
    return this.#one(viewer, id);
  }

  async delete(viewer: Viewer, id: string): Promise<void> {
    await this.#holding(viewer, id, async (tx, note) => {
      assertAllowed(noteVerdicts(viewer, note).delete);
      await deleteNote(tx, id);
    });
  }

  async #one(viewer: Viewer, id: string) {
    const { note } = await this.#see(viewer, id);
    return {
      note: presentNote(viewer, note),
      people: await viewer.peopleOf(peopleInNote(note)),
    };
  }

  /** @throws NotFoundError when it is not there or not for this person: alike */
  async #see(
    viewer: Viewer,
    id: string,
  ): Promise<{ note: NoteRow; thread: FullThreadRow }> {
    const note = await findNote(this.#knex, id);
    const thread =
      note && (await this.#reader.seeIfThere(viewer, note.thread_id));
    if (!note || !thread || !threadVerdicts(viewer, thread).note.allowed) {
      throw noNote(id);
    }
    return { note, thread };
  }

  async #holding(
    viewer: Viewer,
    id: string,
    act: (tx: Knex.Transaction, note: NoteRow) => Promise<void>,
  ): Promise<void> {
    const { thread } = await this.#see(viewer, id);
    await this.#threads.holding(viewer, thread.id, async (tx, held) => {
      const note = await findNote(tx, id);
      if (!note || !threadVerdicts(viewer, held).note.allowed) throw noNote(id);
      await act(tx, note);
    });
  }
}

function noNote(id: string): NotFoundError {
  return new NotFoundError(`There is no note '${id}'`);
}

/** What a viewer who leads may do with a note. */
function noteVerdicts(viewer: Viewer, note: NoteRow) {
  const own =
    note.author_ref === viewer.ref
      ? allow()
      : deny('Only its author may change this note');
  return { edit: own, delete: own };
}

function presentNote(viewer: Viewer, row: NoteRow): NoteView {
  const can = noteVerdicts(viewer, row);
  return {
    id: row.id,
    threadId: row.thread_id,
    body: row.body,
    author: row.author_ref,
    role: row.author_role,
    createdAt: toIso(row.created_at),
    editedAt: toIsoMaybe(row.edited_at),
    can: { edit: can.edit.allowed, delete: can.delete.allowed },
  };
}

function peopleInNote(note: NoteRow): string[] {
  return [note.author_ref, ...mentionedUsers(note.body)];
}
