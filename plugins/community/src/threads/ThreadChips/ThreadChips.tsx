import type {
  ThreadKind,
  ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import { Chip, type ChipTone } from '../../ui';
import { useThreadWords } from '../useThreadWords';

const kindTones = {
  idea: 'info',
  problem: 'neutral',
  question: 'warning',
  practice: 'positive',
  kudos: 'violet',
} as const satisfies Record<ThreadKind, ChipTone>;

const statusTones = {
  open: 'neutral',
  'under-review': 'neutral',
  planned: 'violet',
  'in-progress': 'info',
  shipped: 'positive',
  declined: 'negative',
  answered: 'positive',
  closed: 'neutral',
  current: 'neutral',
  outdated: 'warning',
} as const satisfies Record<ThreadStatus, ChipTone>;

/** What a thread is. */
export function KindChip(props: { kind: ThreadKind }) {
  const words = useThreadWords();
  return <Chip tone={kindTones[props.kind]}>{words.kind(props.kind)}</Chip>;
}

/** Where a thread stands; kudos go nowhere. */
export function StatusChip(props: { kind: ThreadKind; status: ThreadStatus }) {
  const { kind, status } = props;
  const words = useThreadWords();
  if (kind === 'kudos') return null;
  return <Chip tone={statusTones[status]}>{words.status(status)}</Chip>;
}
