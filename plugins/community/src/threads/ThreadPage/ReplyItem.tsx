import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  ReplyView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Chip, Markdown, Person, personName, When } from '../../ui';
import { Edited } from '../tidying/Edited';
import { WithheldNotice } from '../moderation/WithheldNotice';
import { isPending } from '../useReply';
import { DeletedReply } from './DeletedReply';
import { EditReply } from './EditReply';
import { ReplyActions } from './ReplyActions';
import { replyElementId } from './replyElementId';
import styles from './ReplyItem.module.css';

/** Props of {@link ReplyItem}. */
export interface ReplyItemProps {
  reply: ReplyView;
  people: People;
  onReply: (to: ReplyView) => void;
  /** Accepts a reply, or takes the acceptance back. */
  onAccept: (replyId: string | undefined) => void;
}

/** One reply, or the place where it was. */
export function ReplyItem(props: ReplyItemProps) {
  const { reply, people, onReply, onAccept } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [isEditing, setEditing] = useState(false);
  const [isLeaving, setLeaving] = useState(false);

  if (reply.deleted) {
    return <DeletedReply id={reply.id} takesFocus={isLeaving} />;
  }
  if (reply.unlisted === 'hidden' && reply.body === '') {
    return (
      <p className={styles.deleted} id={replyElementId(reply.id)} tabIndex={-1}>
        {t('moderation.notice.gap')}
      </p>
    );
  }
  return (
    <article
      className={styles.reply}
      id={replyElementId(reply.id)}
      tabIndex={-1}
      aria-label={t('threads.replies.by', {
        name: personName(people, reply.author),
      })}
      data-accepted={reply.accepted || undefined}
      data-pending={isPending(reply) || undefined}
    >
      <div className={styles.byline}>
        <Person personRef={reply.author} people={people} role={reply.role} />
        <span className={styles.note}>
          {isPending(reply) ? (
            t('threads.replies.sending')
          ) : (
            <When at={reply.createdAt} />
          )}
          {reply.editedAt && (
            <>
              {' · '}
              <Edited
                text={{ of: 'reply', id: reply.id, editedAt: reply.editedAt }}
              />
            </>
          )}
        </span>
        {reply.accepted && (
          <Chip tone="positive">{t('threads.replies.accepted')}</Chip>
        )}
      </div>
      <div className={styles.body}>
        {isEditing ? (
          <EditReply
            reply={reply}
            people={people}
            onClose={() => setEditing(false)}
          />
        ) : (
          <>
            <WithheldNotice thing={reply} />
            <Markdown text={reply.body} people={people} />
            <ReplyActions
              reply={reply}
              people={people}
              onReply={() => onReply(reply)}
              onAccept={onAccept}
              onEdit={() => setEditing(true)}
              onDelete={() => setLeaving(true)}
            />
          </>
        )}
      </div>
    </article>
  );
}
