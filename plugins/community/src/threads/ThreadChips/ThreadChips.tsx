import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  statusesWithTarget,
  type ThreadKind,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Chip, type ChipTone } from '../../ui';
import { useTargetWords } from '../stand/useTargetWords';
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

/** Props of {@link StatusChip}. */
export interface StatusChipProps {
  kind: ThreadKind;
  status: ThreadStatus;
  target?: string;
}

/** Where a thread stands, and by when it moves on; kudos go nowhere until closed. */
export function StatusChip(props: StatusChipProps) {
  const { kind, status, target } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useThreadWords();
  const targets = useTargetWords();
  if (kind === 'kudos' && status === 'open') return null;
  const name = words.status(status);
  return (
    <Chip tone={statusTones[status]}>
      {target && statusesWithTarget.includes(status)
        ? t('threads.stand.target.in', {
            status: name,
            target: targets(target),
          })
        : name}
    </Chip>
  );
}
