import type { AnswerOf } from '@platform-community/backstage-plugin-community-common';
import type { catalystContract } from '@platform-community/backstage-plugin-community-common';
import type { TestCommunity } from './startCommunity';
import { people } from './world';

/** A catalyst as owners make one: somebody is asked, and accepts. */
export async function appointed(
  community: Pick<TestCommunity, 'as'>,
  term: {
    entityRef: string;
    person: string;
    focus: string;
    until: string;
    /** Who asks; owen unless told. Who names themself is not asked. */
    by?: string;
  },
): Promise<AnswerOf<typeof catalystContract.appoint>> {
  const { by = people.owner, person, ...rest } = term;
  const asker = community.as(by).catalysts;
  if (person === by) return asker.appoint(rest);
  const { proposal } = await asker.propose({ person, ...rest });
  return community.as(person).catalysts.accept({ id: proposal.id });
}
