import { useRef, useState } from 'react';
import type {
  MergedFromView,
  People,
  ReplyView,
} from '@platform-community/backstage-plugin-community-common';
import { personName } from '../../ui';
import type { ReplyBranch as Branch } from '../threadPages';
import { RepliedIn } from '../merging/RepliedIn';
import { ReplyComposer } from './ReplyComposer';
import { ReplyItem } from './ReplyItem';
import styles from './ThreadPage.module.css';

/** Props of {@link ReplyBranch}. */
export interface ReplyBranchProps {
  branch: Branch;
  people: People;
  /** The merged thread that it was written in, if it was. */
  from?: MergedFromView['thread'];
  /** Accepts a reply, or takes the acceptance back. */
  onAccept: (replyId: string | undefined) => void;
}

/** Whoever answers a reply within a branch adds to the branch. */
function answerable(nested: ReplyView, root: ReplyView): ReplyView {
  return { ...nested, can: { ...nested.can, reply: root.can.reply } };
}

/** A reply, the replies to it, and the editor for another one. */
export function ReplyBranch(props: ReplyBranchProps) {
  const { branch, people, from, onAccept } = props;
  const { reply, replies } = branch;
  const opener = useRef<HTMLElement | null>(null);
  const [answered, setAnswered] = useState<ReplyView>();
  const [isOpen, setOpen] = useState(false);

  const open = (to: ReplyView) => {
    const focused = document.activeElement;
    opener.current = focused instanceof HTMLElement ? focused : null;
    setAnswered(to);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const shared = { people, onAccept, onReply: open };

  return (
    <li className={styles.branch} data-merged={from ? true : undefined}>
      {from && <RepliedIn thread={from} />}
      <ReplyItem reply={reply} {...shared} />
      {replies.length > 0 && (
        <ol className={styles.nested}>
          {replies.map(nested => (
            <li key={nested.id} className={styles.branch}>
              <ReplyItem reply={answerable(nested, reply)} {...shared} />
            </li>
          ))}
        </ol>
      )}
      {answered && !reply.deleted && (
        <ReplyComposer
          threadId={reply.threadId}
          parentId={reply.id}
          toName={personName(people, answered.author)}
          people={people}
          isOpen={isOpen}
          onOpen={() => setOpen(true)}
          onClose={close}
        />
      )}
    </li>
  );
}
