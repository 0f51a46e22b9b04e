import type { RecognisedLink } from '@platform-community/backstage-plugin-community-node';
import { z } from 'zod';

const about = z.object({ html_url: z.string() });
const payload = z.object({
  issue: about.optional(),
  pull_request: about.optional(),
});

/** Which issue or pull request a webhook tells of, if it is one that is known. */
export function keyInEvent(
  event: unknown,
  recognise: (url: URL) => RecognisedLink | undefined,
): string | undefined {
  const parsed = payload.safeParse(event);
  const told = parsed.data?.pull_request ?? parsed.data?.issue;
  if (!told || !URL.canParse(told.html_url)) return undefined;
  return recognise(new URL(told.html_url))?.key;
}
