import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { replyElementId } from '../../scope';
import { communityTranslationRef } from '../../translation';
import type { useThread } from '../useThread';

/**
 * Takes whoever followed a link to a reply there, however many pages of replies
 * have to be fetched for it; once for each time the link is followed.
 */
export function useLinkedReply(
  pages: Pick<
    ReturnType<typeof useThread>,
    'view' | 'hasMore' | 'more' | 'isLoadingMore' | 'moreFailed'
  >,
): void {
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const { hash, key } = useLocation();
  const arrived = useRef<string>();
  const { view, hasMore, more, isLoadingMore, moreFailed } = pages;
  const isLinked = hash.startsWith(`#${replyElementId('')}`);

  useEffect(() => {
    const link = `${key}${hash}`;
    if (!isLinked || !view || arrived.current === link) return;
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (place) {
      arrived.current = link;
      place.scrollIntoView?.({ block: 'center' });
      place.focus({ preventScroll: true });
    } else if (hasMore) {
      if (!isLoadingMore && !moreFailed) more();
    } else {
      arrived.current = link;
      toasts.post({ title: t('threads.searching.link.gone') });
    }
  }, [
    hash,
    key,
    isLinked,
    view,
    hasMore,
    more,
    isLoadingMore,
    moreFailed,
    toasts,
    t,
  ]);
}
