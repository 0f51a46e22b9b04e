import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ThreadLinkState,
  ThreadLinkView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Chip, When, type ChipTone } from '../../ui';
import { StatusChip } from '../ThreadChips';

const tones = {
  open: 'info',
  draft: 'neutral',
  merged: 'violet',
  completed: 'positive',
  closed: 'neutral',
  missing: 'warning',
} as const satisfies Record<ThreadLinkState, ChipTone>;

/** What is known of something that changes is old after an hour. */
const staleMs = 60 * 60_000;

function isStale(link: ThreadLinkView): boolean {
  return (
    link.knownAt !== undefined &&
    link.state !== 'merged' &&
    Date.now() - Date.parse(link.knownAt) > staleMs
  );
}

/** How something that is linked stands, and of when that is if it is old. */
export function LinkState(props: { link: ThreadLinkView }) {
  const { link } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  if (link.thread) {
    return <StatusChip kind={link.thread.kind} status={link.thread.status} />;
  }
  if (!link.live) return null;
  if (!link.state) return <span>{t('threads.links.unknown')}</span>;
  return (
    <>
      <Chip tone={tones[link.state]}>
        {t(`threads.links.state.${link.state}`)}
      </Chip>
      {link.knownAt && isStale(link) && (
        <span>
          {t('threads.links.asOf')} <When at={link.knownAt} />
        </span>
      )}
    </>
  );
}
