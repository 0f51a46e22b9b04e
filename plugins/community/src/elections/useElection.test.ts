import { anElectionDetail } from '../testing';
import { untilItMoves } from './useElection';

const now = Date.parse('2026-11-20T12:00:00Z');

it.each([
  ['shortly after its phase ends', '2026-11-20T12:01:00.000Z', 66_000],
  ['soon, when it should have moved on', '2026-11-20T11:00:00.000Z', 6_000],
  ['at times, when that is far off', '2026-12-20T12:00:00.000Z', 900_000],
  ['never again, when it is over', undefined, false],
])('asks for an election %s', (_when, movesOnAt, wait) => {
  expect(untilItMoves(anElectionDetail({ movesOnAt }), now)).toBe(wait);
});
