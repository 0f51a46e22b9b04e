import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ThreadKind,
  ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';

const statusKeys = {
  open: 'open',
  'under-review': 'underReview',
  planned: 'planned',
  'in-progress': 'inProgress',
  shipped: 'shipped',
  declined: 'declined',
  answered: 'answered',
  closed: 'closed',
  current: 'current',
  outdated: 'outdated',
} as const satisfies Record<ThreadStatus, string>;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The words for kinds, statuses and spans of time, in the reader's language. */
export function useThreadWords() {
  const { t } = useTranslationRef(communityTranslationRef);
  return {
    kind: (kind: ThreadKind) => t(`threads.kind.${kind}`),
    status: (status: ThreadStatus) => t(`threads.status.${statusKeys[status]}`),
    /** How long it took from one instant to another, in its largest unit. */
    span: (from: string, to: string) => {
      const length = Math.max(0, Date.parse(to) - Date.parse(from));
      if (length < hour) {
        const count = Math.max(1, Math.round(length / minute));
        return t('threads.span.minutes', { count });
      }
      return length < 2 * day
        ? t('threads.span.hours', { count: Math.round(length / hour) })
        : t('threads.span.days', { count: Math.round(length / day) });
    },
  };
}
