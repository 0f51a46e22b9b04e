import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  id,
  idempotencyKey,
  instant,
  limits,
  nothing,
  people,
  ref,
  role,
  text,
} from '../contract/fields';

const body = text(limits.body.max);

export const noteView = z
  .object({
    id,
    threadId: id,
    body: z.string().meta({ description: 'Markdown' }),
    author: ref,
    role: role.meta({ description: 'Frozen when the note was written' }),
    createdAt: instant,
    editedAt: instant.optional(),
    can: z.object({ edit: z.boolean(), delete: z.boolean() }),
  })
  .meta({
    id: 'Note',
    description: 'What owners and catalysts note among themselves',
  });

const oneNote = z.object({ note: noteView, people }).meta({ id: 'OneNote' });

const leads = 'An owner or catalyst of the entity, or an administrator';

/** Notes that nobody but those who lead learns of: routes and shapes. @public */
export const noteRoutes = {
  listNotes: endpoint({
    method: 'get',
    path: '/threads/:id/notes',
    summary: 'The notes on a thread, the first first, 200 at most',
    who: leads,
    params: { id },
    answer: z
      .object({ items: z.array(noteView), people })
      .meta({ id: 'NoteList' }),
  }),
  writeNote: endpoint({
    method: 'post',
    path: '/threads/:id/notes',
    summary: 'Writes a note on a thread; the others who lead are told',
    who: leads,
    params: { id },
    body: { body, idempotencyKey },
    answer: oneNote,
    status: 201,
  }),
  editNote: endpoint({
    method: 'patch',
    path: '/notes/:id',
    summary: 'Changes the text of a note',
    who: 'Its author, as long as they lead',
    params: { id },
    body: { body },
    answer: oneNote,
  }),
  deleteNote: endpoint({
    method: 'delete',
    path: '/notes/:id',
    summary: 'Erases a note',
    who: 'Its author, as long as they lead',
    params: { id },
    answer: nothing,
    status: 204,
  }),
};

/** @public */
export type NoteView = z.infer<typeof noteView>;
