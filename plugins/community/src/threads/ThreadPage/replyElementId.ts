export { replyElementId } from '../../scope';

/** The id of the heading above all replies. */
export const repliesHeadingId = 'community-replies';
