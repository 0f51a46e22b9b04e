import type { DemoLink } from '../content';
import { day, userRef, type Act } from './Act';
import { threadNamed } from './threadNamed';

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
          id: await threadNamed(api, on),
          address: typeof to === 'string' ? to : await threadNamed(api, to),
          title: name,
        });
      },
    },
  ];
}
