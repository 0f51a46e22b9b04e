import { Alert, Button, Card } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { useTellError } from '../../ui';
import { useLinkedReply } from '../search/useLinkedReply';
import { useAnswer } from '../useAnswer';
import type { useThread } from '../useThread';
import { AcceptedAnswer } from './AcceptedAnswer';
import { useAnnounce } from './Announcer';
import { KeptReplyTexts } from './KeptReplyTexts';
import { OfficialResponse } from './OfficialResponse';
import { ReplyBranch } from './ReplyBranch';
import { ReplyComposer } from './ReplyComposer';
import { repliesHeadingId } from './replyElementId';
import styles from './ThreadPage.module.css';

type LoadedThread = ReturnType<typeof useThread>;

/** Props of {@link Conversation}. */
export interface ConversationProps {
  view: NonNullable<LoadedThread['view']>;
  pages: Pick<
    LoadedThread,
    'hasMore' | 'more' | 'isLoadingMore' | 'moreFailed'
  >;
}

/** What was said to a thread: first the stand on it, then all in their order. */
export function Conversation(props: ConversationProps) {
  const { view, pages } = props;
  const { thread, people } = view;
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const announce = useAnnounce();
  const answer = useAnswer(thread.id, {
    onRefused: error => tellError(error, t('threads.answer.refused')),
  });
  const merged = new Map(
    view.mergedFrom.map(merge => [merge.thread.id, merge.thread]),
  );
  const count = [...merged.values()].reduce(
    (sum, other) => sum + other.replyCount,
    thread.replyCount,
  );
  useLinkedReply({ ...pages, view });

  const accept = (replyId: string | undefined) =>
    answer.mutate(replyId, {
      onSuccess: () =>
        announce(
          t(replyId ? 'threads.answer.accepted' : 'threads.answer.unaccepted'),
        ),
    });

  return (
    <Card className={styles.card}>
      <OfficialResponse
        thread={thread}
        response={view.response}
        history={view.history}
        people={people}
      />
      {thread.answer && (
        <AcceptedAnswer
          answer={thread.answer}
          reply={view.replies.find(
            reply => reply.accepted && reply.threadId === thread.id,
          )}
          people={people}
        />
      )}
      <h2 id={repliesHeadingId} tabIndex={-1} className={styles.heading}>
        {count > 0
          ? t('threads.replies.label', { count })
          : t('threads.replies.none')}
      </h2>
      {view.branches.length > 0 && (
        <ol className={styles.replies}>
          {view.branches.map(branch => (
            <ReplyBranch
              key={branch.reply.id}
              branch={branch}
              people={people}
              from={
                branch.reply.threadId === thread.id
                  ? undefined
                  : merged.get(branch.reply.threadId)
              }
              onAccept={accept}
            />
          ))}
        </ol>
      )}
      <KeptReplyTexts threadId={thread.id} replies={view.replies} />
      {pages.moreFailed && (
        <Alert status="danger" icon title={t('threads.replies.moreFailed')} />
      )}
      {pages.hasMore && (
        <Button
          className={styles.more}
          variant="secondary"
          isPending={pages.isLoadingMore}
          onPress={() => pages.more()}
        >
          {t('threads.replies.more')}
        </Button>
      )}
      {thread.can.reply && (
        <ReplyComposer threadId={thread.id} people={people} />
      )}
    </Card>
  );
}
