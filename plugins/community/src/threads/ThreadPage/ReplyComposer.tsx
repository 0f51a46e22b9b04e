import { useRef, useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type People,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState, MarkdownEditor, useDraft, useSubmitKey } from '../../ui';
import { useFirstFocus } from '../useFirstFocus';
import { useMe } from '../useMe';
import { useReply } from '../useReply';
import { useAnnounce } from './Announcer';
import styles from './ThreadPage.module.css';

/** Props of {@link ReplyComposer}. */
export interface ReplyComposerProps {
  threadId: string;
  people: People;
  /** The reply this one answers; the thread itself unless given. */
  parentId?: string;
  /** Whom this one answers. */
  toName?: string;
  /**
   * A closed composer shows nothing but stays there: it opens again when the
   * reply it has sent comes back.
   */
  isOpen?: boolean;
  onOpen?: () => void;
  onClose?: () => void;
}

/** Where a reply is written. What is typed stays on this device until it is sent. */
export function ReplyComposer(props: ReplyComposerProps) {
  const { threadId, parentId, toName, people, isOpen = true } = props;
  const { onOpen, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const announce = useAnnounce();
  const form = useFirstFocus(Boolean(parentId) && isOpen);
  const me = useMe();
  const place = parentId
    ? `reply:${threadId}:${parentId}`
    : `reply:${threadId}`;
  const draft = useDraft(place, '');
  const current = useRef(draft);
  current.current = draft;
  const { keyOf, arrived } = useSubmitKey(place);
  const [refusal, setRefusal] = useState<Error>();

  const reply = useReply(threadId, {
    onSent: ({ body }) => {
      arrived(body);
      // What was begun meanwhile is a draft of its own.
      if (!current.current.value) current.current.clear();
      announce(t('threads.reply.sent'));
    },
    onRefused: (error, { body }) => {
      const { value, setValue } = current.current;
      setValue(value ? `${body}\n\n${value}` : body);
      setRefusal(error);
      onOpen?.();
    },
  });

  const send = () => {
    const body = draft.value.trim();
    if (!body) return;
    setRefusal(undefined);
    draft.setAside();
    reply.mutate({ body, parentId, idempotencyKey: keyOf(body), author: me });
    onClose?.();
  };

  if (!isOpen) return null;
  return (
    <div ref={form} className={styles.composer}>
      {refusal && (
        <ErrorState title={t('threads.reply.refused')} error={refusal} />
      )}
      <MarkdownEditor
        label={
          toName
            ? t('threads.reply.to', { name: toName })
            : t('threads.reply.label')
        }
        isLabelHidden={!toName}
        placeholder={t('threads.reply.placeholder')}
        value={draft.value}
        onChange={draft.setValue}
        onSubmit={send}
        maxLength={limits.body.max}
        rows={3}
        people={people}
      />
      <div className={styles.formActions}>
        {onClose && (
          <Button variant="secondary" onPress={onClose}>
            {t('threads.reply.cancel')}
          </Button>
        )}
        <Button
          variant="primary"
          isDisabled={draft.value.trim() === ''}
          onPress={send}
        >
          {t('threads.reply.send')}
        </Button>
      </div>
    </div>
  );
}
