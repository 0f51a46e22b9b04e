import { useState } from 'react';
import { Button } from '@backstage/ui';
import { RiCheckLine, RiLink } from '@remixicon/react';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useHref } from 'react-router-dom';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { useAnnounce } from './Announcer';

/** Props of {@link CopyLink}. */
export interface CopyLinkProps {
  threadId: string;
  /** Of a reply to the thread, when it is that one's address. */
  reply?: { id: string; by: string };
  className?: string;
}

/** Copies the address of a thread; shows it when copying is not possible. */
export function CopyLink(props: CopyLinkProps) {
  const { threadId, reply } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const announce = useAnnounce();
  const href = useHref(useCommunityPaths().thread(threadId, reply?.id));
  const [isCopied, setCopied] = useState(false);

  const copy = async () => {
    const link = new URL(href, window.location.origin).toString();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
      announce(t('threads.page.linkCopied'));
    } catch {
      toasts.post({ title: t('threads.page.linkNotCopied', { link }) });
    }
  };

  return (
    <Button
      className={props.className}
      variant="tertiary"
      size={reply ? 'small' : 'medium'}
      aria-label={
        reply && !isCopied
          ? t('threads.searching.link.copyReply', { name: reply.by })
          : undefined
      }
      iconStart={isCopied ? <RiCheckLine /> : <RiLink />}
      onPress={copy}
      onBlur={() => setCopied(false)}
    >
      {isCopied ? t('threads.page.linkCopied') : t('threads.page.link')}
    </Button>
  );
}
