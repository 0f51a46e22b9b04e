import {
  drawLots,
  type ElectionDetail,
} from '@platform-community/backstage-plugin-community-common';

/**
 * The candidates in an order of the reader's own, so that standing first on the
 * page is nobody's advantage; the same each time this reader comes back.
 */
export function candidatesFor(
  election: ElectionDetail['election'],
  readerRef: string,
): string[] {
  const candidates = election.nominations
    .filter(nomination => nomination.isCandidate)
    .map(nomination => nomination.person);
  return drawLots(candidates, `${election.id}\n${readerRef}`);
}
