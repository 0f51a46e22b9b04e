import type { TestCommunity } from '../../testing/startCommunity';
import { catalystsMatrix } from './catalysts';
import { electionsMatrix } from './elections';
import { eventsMatrix } from './events';
import { helpingMatrix } from './helping';
import { homeMatrix } from './home';
import { linksMatrix } from './links';
import { moderationMatrix } from './moderation';
import { notesMatrix } from './notes';
import { mergingMatrix } from './merging';
import type { Foretelling, Preparation } from './Matrix';
import { standMatrix } from './stand';
import { orphansMatrix } from './orphans';
import { threadsMatrix } from './threads';
import { tidyingMatrix } from './tidying';

/** A file for each room, and for each part of a room that is large. */
const matrices = [
  homeMatrix,
  threadsMatrix,
  standMatrix,
  helpingMatrix,
  linksMatrix,
  notesMatrix,
  moderationMatrix,
  mergingMatrix,
  orphansMatrix,
  tidyingMatrix,
  catalystsMatrix,
  electionsMatrix,
  eventsMatrix,
];

function linesOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map(line => line.split(/\s+/));
}

/** The columns of `whoMay`. */
export const roles = linesOf(matrices[0].whoMay)[0].slice(1);

/** The status that each role gets from each route. */
export const whoMay = new Map(
  matrices.flatMap(matrix => {
    const [[, ...columns], ...lines] = linesOf(matrix.whoMay);
    return lines.map(
      ([route, ...statuses]): [string, Record<string, number>] => [
        route,
        Object.fromEntries(
          columns.map((role, index) => [role, Number(statuses[index])]),
        ),
      ],
    );
  }),
);

/** Lines of permission, route, who tries and the status they get. */
export const narrowings = matrices.flatMap(({ narrowings: table }) =>
  linesOf(table).slice(1),
);

export const foretold: Record<string, Foretelling> = Object.assign(
  {},
  ...matrices.map(matrix => matrix.foretold),
);

export function preparations(
  community: TestCommunity,
): Record<string, Preparation> {
  return Object.assign(
    {},
    ...matrices.map(matrix => matrix.prepare(community)),
  );
}
