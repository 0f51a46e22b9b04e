import { useState } from 'react';
import type { ReplyView } from '@platform-community/backstage-plugin-community-common';
import { isPending } from '../useReply';
import { KeptText } from './KeptText';

/** Props of {@link KeptReplyTexts}. */
export interface KeptReplyTextsProps {
  threadId: string;
  replies: ReplyView[];
}

/**
 * What the reader was writing to a reply, or in the place of one, that was
 * deleted meanwhile. A deleted reply that nobody has answered leaves the list
 * altogether, so this remembers those that were there.
 */
export function KeptReplyTexts(props: KeptReplyTextsProps) {
  const { threadId, replies } = props;
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set<string>());
  const settled = replies.filter(reply => !isPending(reply));
  if (settled.some(({ id }) => !seen.has(id))) {
    setSeen(new Set([...seen, ...settled.map(({ id }) => id)]));
  }

  const standing = new Set(
    replies.filter(({ deleted }) => !deleted).map(({ id }) => id),
  );
  const gone = [...seen].filter(id => !standing.has(id));
  return (
    <>
      {gone.flatMap(id =>
        [`edit:${id}`, `reply:${threadId}:${id}`].map(place => (
          <KeptText key={place} place={place} />
        )),
      )}
    </>
  );
}
