import { NotFoundError } from '@backstage/errors';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import type { DemoTidying } from '../content';
import { day, keyOf, userRef, type Act } from './Act';
import { threadNamed } from './threadNamed';

/** What somebody did to keep things in order. */
export function tidyingActs(tidying: DemoTidying, now: Date): Act[] {
  const { on } = tidying;
  const daysAgo = (days: number) => new Date(now.getTime() - days * day);
  const acts: Act[] = [
    {
      at: daysAgo(tidying.daysAgo),
      by: userRef(tidying.by),
      what: `${tidying.act}s '${on.title}'`,
      async carryOut(api) {
        await tidy(api, await threadNamed(api, on), tidying);
      },
    },
  ];
  if (tidying.act === 'report' && tidying.kept) {
    acts.push({
      at: daysAgo(tidying.kept.daysAgo),
      by: userRef(tidying.kept.by),
      what: `keeps '${on.title}'`,
      async carryOut(api) {
        const id = await caseOf(api, on.entity, await threadNamed(api, on));
        await api.threads.decide({ id, decision: 'keep' });
      },
    });
  }
  return acts;
}

async function tidy(api: CommunityApi, id: string, tidying: DemoTidying) {
  const { act, on, by } = tidying;
  if (act === 'pin') await api.threads.pin({ id });
  if (act === 'lock') await api.threads.lock({ id, reason: tidying.reason });
  if (act === 'note') {
    const { body } = tidying;
    const idempotencyKey = keyOf(on.entity, on.title, by, body);
    await api.threads.writeNote({ id, body, idempotencyKey });
  }
  if (act === 'report') {
    const { why, words } = tidying;
    await api.threads.report({ id, why, words });
  }
}

/** The case that a report of a thread has opened. */
async function caseOf(api: CommunityApi, entityRef: string, threadId: string) {
  const { items } = await api.threads.queue({ scope: `entity:${entityRef}` });
  const found = items.find(({ thread }) => thread.id === threadId);
  if (!found) throw new NotFoundError(`Nothing waits about ${threadId}`);
  return found.id;
}
