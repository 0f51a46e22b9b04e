import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import { entityRef, id, limits, text } from '../contract/fields';
import { threadDetail } from './views';

const who =
  'An owner or catalyst of the entity where it is, its author while nobody else has joined in, or an administrator; to any entity they see';

export const transferPreview = z
  .object({
    labels: z.object({
      kept: z.array(z.string()).meta({
        description: 'Names of its labels that are known there as well',
      }),
      lost: z.array(z.string()).meta({
        description: 'Names of its labels that are not, and would be gone',
      }),
    }),
  })
  .meta({ id: 'TransferPreview', description: 'What a transfer would do' });

/** Transferring a thread to another entity. @public */
export const transferRoutes = {
  previewTransfer: endpoint({
    method: 'get',
    path: '/threads/:id/entity',
    summary: 'What transferring a thread to another entity would do',
    who,
    params: { id },
    query: { entityRef },
    answer: transferPreview,
  }),
  transfer: endpoint({
    method: 'put',
    path: '/threads/:id/entity',
    summary:
      'Transfers a thread to another entity, with its votes, replies, links and watchers, and those of its labels that are known there',
    who,
    params: { id },
    body: { entityRef, reason: text(limits.reason.max).optional() },
    answer: threadDetail,
  }),
};

/** @public */
export type TransferPreview = z.infer<typeof transferPreview>;
