import {
  countJudgements,
  type HackathonTally,
  type JudgementCount,
  type ProjectView,
} from '@platform-community/backstage-plugin-community-common';

/** What a count in this browser says about the published one. */
export interface RecountedJudgements {
  count: JudgementCount;
  /** Whether the order is the published one, and the one that is shown. */
  isSame: boolean;
}

/** The place of each in an order of groups of equals, from 1. */
function placesIn(order: readonly string[][]): Map<string, number> {
  const places = new Map<string, number>();
  for (const group of order) {
    const place = places.size + 1;
    for (const id of group) places.set(id, place);
  }
  return places;
}

function areAlike(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): boolean {
  return (
    one.size === other.size &&
    [...one].every(([id, place]) => other.get(id) === place)
  );
}

/**
 * Counts again what was judged, and compares with all that was published: the
 * order that came with it, and the places of the projects.
 *
 * @throws Error when a judgement is about something that was not submitted
 */
export function recountJudgements(
  tally: HackathonTally,
  projects: ReadonlyArray<Pick<ProjectView, 'id' | 'rank'>>,
): RecountedJudgements {
  const count = countJudgements(tally);
  const counted = placesIn(count.order);
  const shown = new Map(
    projects.flatMap(({ id, rank }) =>
      rank === undefined ? [] : [[id, rank] as const],
    ),
  );
  return {
    count,
    isSame:
      areAlike(counted, placesIn(tally.order)) && areAlike(counted, shown),
  };
}
