import { NotFoundError } from '@backstage/errors';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import type { NamedThread } from '../content';

/** The id of a thread that was brought in before. */
export async function threadNamed(
  api: CommunityApi,
  thread: NamedThread,
): Promise<string> {
  const { items } = await api.threads.list({
    scope: `entity:${thread.entity}`,
    sort: 'new',
    limit: '100',
  });
  const found = items.find(({ title }) => title === thread.title);
  if (!found) throw new NotFoundError(`There is no thread '${thread.title}'`);
  return found.id;
}
