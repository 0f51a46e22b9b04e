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

/** Copies the address of a thread; shows it when copying is not possible. */
export function CopyLink(props: { threadId: string }) {
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const announce = useAnnounce();
  const href = useHref(useCommunityPaths().thread(props.threadId));
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
      variant="tertiary"
      iconStart={isCopied ? <RiCheckLine /> : <RiLink />}
      onPress={copy}
      onBlur={() => setCopied(false)}
    >
      {isCopied ? t('threads.page.linkCopied') : t('threads.page.link')}
    </Button>
  );
}
