import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { repliesHeadingId, replyElementId } from './replyElementId';
import styles from './ReplyItem.module.css';

/** Gives the focus to the reply that comes next, or else to the heading. */
function passFocusOn(from: HTMLElement) {
  const next = Array.from(
    document.querySelectorAll<HTMLElement>(`[id^="${replyElementId('')}"]`),
  ).find(
    other =>
      from.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  (next ?? document.getElementById(repliesHeadingId))?.focus();
}

/** Props of {@link DeletedReply}. */
export interface DeletedReplyProps {
  id: string;
  /** The reader has deleted it here, and what had the focus is gone with it. */
  takesFocus: boolean;
}

/** The place where a reply was. */
export function DeletedReply(props: DeletedReplyProps) {
  const { id, takesFocus } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const place = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [takesFocus]);

  // Without replies to it the place goes too, as soon as the server has
  // answered: whoever has just deleted the reply must not be lost with it.
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      if (element && element === document.activeElement) passFocusOn(element);
    };
  }, []);

  return (
    <p
      ref={place}
      className={styles.deleted}
      id={replyElementId(id)}
      tabIndex={-1}
    >
      {t('threads.replies.deleted')}
    </p>
  );
}
