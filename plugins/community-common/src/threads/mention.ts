import { z } from 'zod';
import { id, ref } from '../contract/fields';
import { threadKind, threadStatus } from './kinds';

/** A thread as something else names it. */
export const threadMention = z
  .object({
    id,
    entityRef: ref,
    kind: threadKind,
    status: threadStatus,
    title: z.string(),
  })
  .meta({ id: 'ThreadMention' });

/** @public */
export type ThreadMention = z.infer<typeof threadMention>;
