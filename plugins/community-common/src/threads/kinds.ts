import { z } from 'zod';
import { threadKinds, threadStatuses } from './status';

export const threadKind = z
  .enum(threadKinds)
  .meta({ id: 'ThreadKind', description: 'What a thread is' });
export const threadStatus = z
  .enum(threadStatuses)
  .meta({ id: 'ThreadStatus', description: 'Where a thread stands' });
