import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  isProposalKind,
  recordingAt,
  timeMarkText,
  type AgendaItemView,
  type AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../../scope';
import { agendaTranslationRef } from '../translation';
import { FactLine } from '../../../ui/FactLine';
import { personName } from '../../../ui/personName';
import { useItemTitle } from '../useItemTitle';

/**
 * Who proposed an item, the thread it is about, and where what came of it is to
 * be found: in the recording, and as a reply.
 */
export function ItemFacts(props: { agenda: AgendaView; item: AgendaItemView }) {
  const { agenda, item } = props;
  const { thread, timeMark, replyId, kind } = item;
  const { t } = useTranslationRef(agendaTranslationRef);
  const paths = useCommunityPaths();
  const title = useItemTitle()(item);
  const facts: Record<string, ReactNode> = {};
  if (isProposalKind(kind)) {
    facts.by = t('by', {
      name: personName(agenda.people, item.proposedBy),
    });
  }
  if (thread && item.hasOwnTitle) {
    facts.about = (
      <Link href={paths.thread(thread.id)} variant="body-small">
        {t('about', { title: thread.title })}
      </Link>
    );
  }
  if (agenda.recording && timeMark !== undefined) {
    const words = t('inRecording', {
      place: timeMarkText(timeMark),
    });
    facts.recording = (
      <Link
        href={recordingAt(agenda.recording, timeMark)}
        variant="body-small"
        target="_blank"
        rel="noopener noreferrer"
        aria-label={`${title}: ${words}`}
      >
        {words}
      </Link>
    );
  }
  if (thread && replyId) {
    facts.reply = (
      <Link
        href={paths.thread(thread.id, replyId)}
        variant="body-small"
        aria-label={t('repliedOf', { title })}
      >
        {t('replied')}
      </Link>
    );
  }
  return <FactLine facts={facts} />;
}
