import { mentionedUsers } from '@platform-community/backstage-plugin-community-common';
import type { Viewer } from '../viewer/Viewer';

/** The people a text calls that the catalog knows, as far as the viewer sees. */
export async function peopleMentioned(
  viewer: Viewer,
  markdown: string,
): Promise<string[]> {
  const refs = mentionedUsers(markdown);
  const seen = await viewer.see(refs);
  return seen.map(person => person.ref);
}

/** Those that a changed text calls and the text before did not. */
export async function peopleNewlyMentioned(
  viewer: Viewer,
  before: string,
  after: string,
): Promise<string[]> {
  const known = new Set(mentionedUsers(before));
  const now = await peopleMentioned(viewer, after);
  return now.filter(ref => !known.has(ref));
}
