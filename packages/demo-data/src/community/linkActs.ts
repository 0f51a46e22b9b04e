import { NotFoundError } from '@backstage/errors';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import type { DemoLink } from '../content';
import { day, userRef, type Act } from './Act';

type Named = DemoLink['on'];

/** What somebody links a thread to. */
export function linkActs(link: DemoLink, now: Date): Act[] {
  const { on, to, name } = link;
  return [
    {
      at: new Date(now.getTime() - link.daysAgo * day),
      by: userRef(link.by),
      what: `links '${on.title}'`,
      async carryOut(api) {
        await api.threads.addLink({
          id: await idOf(api, on),
          address: typeof to === 'string' ? to : await idOf(api, to),
          title: name,
        });
      },
    },
  ];
}

async function idOf(api: CommunityApi, thread: Named): Promise<string> {
  const { items } = await api.threads.list({
    scope: `entity:${thread.entity}`,
    sort: 'new',
    limit: '100',
  });
  const found = items.find(({ title }) => title === thread.title);
  if (!found) throw new NotFoundError(`There is no thread '${thread.title}'`);
  return found.id;
}
