import { Fragment, useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  ReplyView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ConfirmDialog, personName, useTellError } from '../../ui';
import { PurgeDialog } from '../tidying/PurgeDialog';
import { useModerationActions } from '../moderation/useModerationActions';
import { useDeleteReply } from '../useDeleteReply';
import { isPending } from '../useReply';
import { useThreadCache } from '../useThreadCache';
import { useAnnounce } from './Announcer';
import { CopyLink } from './CopyLink';
import styles from './ReplyItem.module.css';

/** Props of {@link ReplyActions}. */
export interface ReplyActionsProps {
  reply: ReplyView;
  people: People;
  onReply: () => void;
  onEdit: () => void;
  /** The reply is about to go, as the reader has asked for it. */
  onDelete: () => void;
  /** Accepts a reply, or takes the acceptance back. */
  onAccept: (replyId: string | undefined) => void;
}

/** What the reader may do with a reply: everybody may link to it. */
export function ReplyActions(props: ReplyActionsProps) {
  const { reply, people, onReply, onEdit, onDelete, onAccept } = props;
  const { can } = reply;
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const announce = useAnnounce();
  const cache = useThreadCache();
  const [isAsking, setAsking] = useState(false);
  const [isPurging, setPurging] = useState(false);
  const remove = useDeleteReply(reply, {
    onRefused: error => tellError(error, t('threads.reply.deleteRefused')),
  });

  const confirm = () => {
    setAsking(false);
    onDelete();
    remove.mutate();
    announce(t('threads.reply.deleted'));
  };

  const moderation = useModerationActions(
    { threadId: reply.threadId, replyId: reply.id },
    can,
  );

  // What is still on its way has no address yet.
  if (isPending(reply)) return null;
  return (
    <div className={styles.actions}>
      {can.reply && (
        <Button
          className={styles.action}
          variant="tertiary"
          size="small"
          aria-label={t('threads.reply.actionTo', {
            name: personName(people, reply.author),
          })}
          onPress={onReply}
        >
          {t('threads.reply.action')}
        </Button>
      )}
      {can.accept && (
        <Button
          className={styles.action}
          variant="tertiary"
          size="small"
          onPress={() => onAccept(reply.accepted ? undefined : reply.id)}
        >
          {reply.accepted
            ? t('threads.answer.unaccept')
            : t('threads.answer.accept')}
        </Button>
      )}
      <CopyLink
        className={styles.action}
        threadId={reply.threadId}
        reply={{ id: reply.id, by: personName(people, reply.author) }}
      />
      {can.edit && (
        <Button
          className={styles.action}
          variant="tertiary"
          size="small"
          onPress={onEdit}
        >
          {t('threads.reply.edit')}
        </Button>
      )}
      {can.delete && (
        <Button
          className={styles.action}
          variant="tertiary"
          size="small"
          onPress={() => setAsking(true)}
        >
          {t('threads.reply.delete')}
        </Button>
      )}
      {can.purge && (
        <Button
          className={styles.action}
          variant="tertiary"
          size="small"
          onPress={() => setPurging(true)}
        >
          {t('threads.tidy.purge.action')}
        </Button>
      )}
      {isPurging && (
        <PurgeDialog
          threadId={reply.threadId}
          threadTitle={cache.find(reply.threadId)?.title ?? ''}
          replyId={reply.id}
          onClose={() => setPurging(false)}
        />
      )}
      {moderation.map(action => (
        <Fragment key={action.id}>
          <Button
            className={styles.action}
            variant="tertiary"
            size="small"
            onPress={action.onAction}
          >
            {action.label}
          </Button>
          {action.dialog}
        </Fragment>
      ))}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('threads.reply.deleteTitle')}
        confirmLabel={t('threads.reply.deleteConfirm')}
        isDestructive
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('threads.reply.deleteText')}
      </ConfirmDialog>
    </div>
  );
}
