/** The id of the element that shows a reply, to jump to. */
export function replyElementId(replyId: string): string {
  return `reply-${replyId}`;
}
