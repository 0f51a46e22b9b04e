import { checkCounters } from '../../../database/checkCounters';
import type { Stage } from '../Deed';
import { cast, type Memory } from '../Memory';
import {
  expectLists,
  expectOffers,
  expectOrphans,
  expectQueue,
  expectRoadmap,
  expectSearch,
} from './compareLists';
import { expectAside, expectThread } from './compareThread';

export { expectThread } from './compareThread';

/** Holds all that everybody is shown against what is remembered. */
export async function expectAll(stage: Stage, memory: Memory): Promise<void> {
  expect(await checkCounters(stage.knex)).toEqual([]);
  for (const [n, who] of cast.entries()) {
    for (const thread of memory.threads) {
      await expectThread(stage, memory, who, thread);
    }
    const some = memory.threads.filter((_, i) => i % cast.length === n);
    for (const thread of some) await expectAside(stage, memory, who, thread);
    await expectLists(stage, memory, who);
    await expectQueue(stage, memory, who);
    await expectRoadmap(stage, memory, who);
  }
  const finder = cast[memory.threads.length % cast.length];
  await expectSearch(stage, memory, finder);
  await expectOrphans(stage, memory);
  await expectOffers(stage, memory);
}
