import { NotFoundError } from '@backstage/errors';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import type { DemoLabel } from '../content';
import { day, userRef, type Act } from './Act';
import { threadNamed } from './threadNamed';

/** Somebody makes a label and puts it on threads. */
export function labelActs(label: DemoLabel, now: Date): Act[] {
  const { entity, name, color, description } = label;
  const at = new Date(now.getTime() - label.daysAgo * day);
  const by = userRef(label.by);
  return [
    {
      at,
      by,
      what: `makes the label '${name}'`,
      async carryOut(api) {
        await api.threads.createLabel({
          entityRef: entity,
          name,
          color,
          description,
        });
      },
    },
    ...label.threads.map(
      (thread): Act => ({
        at,
        by,
        what: `labels '${thread.title}' with '${name}'`,
        async carryOut(api) {
          const id = await threadNamed(api, thread);
          await api.threads.labelThread({ id, add: [await idOf(api, label)] });
        },
      }),
    ),
  ];
}

async function idOf(api: CommunityApi, label: DemoLabel): Promise<string> {
  const { items } = await api.threads.listLabels({
    scope: `entity:${label.entity}`,
  });
  const found = items.find(({ name }) => name === label.name);
  if (!found) throw new NotFoundError(`There is no label '${label.name}'`);
  return found.id;
}
