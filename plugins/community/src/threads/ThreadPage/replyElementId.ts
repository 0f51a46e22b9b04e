/** The id of the element that shows a reply, to jump to. */
export function replyElementId(replyId: string): string {
  return `reply-${replyId}`;
}

/** The id of the heading above all replies. */
export const repliesHeadingId = 'community-replies';
