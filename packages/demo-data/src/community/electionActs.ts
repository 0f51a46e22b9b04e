import { dayOf } from '@platform-community/backstage-plugin-community-common';
import type { DemoElection } from '../content';
import { day, keyOf, userRef, type Act } from './Act';

/**
 * The plan of an election. What comes after it happens by itself, in the time of
 * whoever looks at the demo.
 */
export function electionActs(election: DemoElection, now: Date): Act[] {
  const hence = (days: number) => new Date(now.getTime() + days * day);
  const { entity, title, by, seats } = election;
  const opens = hence(-election.openedDaysAgo);
  const closes = hence(election.votingClosesInDays);
  return [
    {
      at: opens,
      by: userRef(by),
      what: `plans '${title}'`,
      async carryOut(api) {
        await api.elections.plan({
          entityRef: entity,
          title,
          seats,
          method: 'scottish-stv',
          secrecy: 'unlinkable',
          nominationsOpenAt: opens.toISOString(),
          nominationsCloseAt: hence(
            election.nominationsCloseInDays,
          ).toISOString(),
          votingOpenAt: hence(election.votingOpensInDays).toISOString(),
          votingCloseAt: closes.toISOString(),
          exceptionsUntil: hence(election.votingClosesInDays - 3).toISOString(),
          termUntil: dayOf(
            hence(election.votingClosesInDays + election.termDays),
          ),
          rollOf: ['owners', 'dependents'],
          rollGroups: [],
          quorum: 20,
          endorsers: 2,
          endorserTeams: 1,
          officers: [userRef(by)],
          vacancies: 'next',
          idempotencyKey: keyOf(entity, title),
        });
      },
    },
  ];
}
