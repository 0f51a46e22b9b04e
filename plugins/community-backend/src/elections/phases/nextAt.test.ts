import { nextAt } from './nextAt';

const on = (day: number, hour = 9) => new Date(Date.UTC(2026, 10, day, hour));

/** Voting opens on the tenth. */
const closing = (votingCloseAt: Date) => ({
  nominationsOpenAt: on(1),
  nominationsCloseAt: on(8),
  votingOpenAt: on(10),
  votingCloseAt,
  exceptionsUntil: on(9),
});

describe('what the clock does next', () => {
  it.each([
    ['planned', on(1)],
    ['nominating', on(8)],
    ['review', on(10)],
    ['closed', undefined],
    ['cancelled', undefined],
  ] as const)('is to move on an election that is %s', (state, at) => {
    expect(nextAt(state, closing(on(20)), on(1))).toEqual(at);
  });

  it.each([
    ['tell a day before a vote of ten days closes', on(20), on(10), on(19)],
    ['close it once that was told', on(20), on(19), on(20)],
    ['close it where that was slept through', on(20), on(19, 10), on(20)],
    ['tell where voting opened late', on(20), on(18), on(19)],
    ['tell of a little more than two days', on(12, 10), on(10), on(11, 10)],
    ['only close a vote of two days', on(12), on(10), on(12)],
  ])('is to %s', (_what, votingCloseAt, now, at) => {
    expect(nextAt('voting', closing(votingCloseAt), now)).toEqual(at);
  });
});
