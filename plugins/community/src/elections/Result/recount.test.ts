import {
  commitmentTo,
  tally,
  type TallyInput,
} from '@platform-community/backstage-plugin-community-common';
import { aResult } from '../../testing';
import { recount } from './recount';

const seed = 'drawn beforehand';
const input: TallyInput = {
  method: 'schulze',
  seats: 1,
  candidates: ['a', 'b', 'c'],
  ballots: [{ ranking: [['a'], ['b']], count: 2 }, { ranking: [['b']] }],
  tieBreak: { seed },
};
const result = tally(input);
const { elected, order } = result;
const count = {
  election: { id: 'id', title: 'It', closedAt: '2026-11-27T17:00:00.000Z' },
  input,
  result,
  seedCommitment: commitmentTo(seed),
  receipts: [],
  people: {},
};
const published = {
  result: aResult({ elected, order }),
  seedCommitment: commitmentTo(seed),
};

it('finds the same result', () => {
  expect(recount(count, published)).toEqual({
    result,
    isSame: true,
    isSeedRight: true,
  });
});

it('elects nobody whom nobody ranked, as the published result does', () => {
  const blank = { ...input, ballots: [{ ranking: [], count: 12 }] };
  const nobody = { ...tally(blank), elected: [] };
  const { isSame } = recount(
    { ...count, input: blank, result: nobody },
    { ...published, result: aResult({ elected: [], order: nobody.order }) },
  );
  expect(isSame).toBe(true);
});

it.each([
  ['a ballot was changed', { input: { ...input, ballots: [] } }, {}],
  [
    'steps were changed',
    { result: { ...result, steps: tally({ ...input, ballots: [] }).steps } },
    {},
  ],
  [
    'another person was published',
    {},
    { result: aResult({ elected: ['b'], order }) },
  ],
  [
    'another order was published',
    {},
    { result: aResult({ elected, order: [['b'], ['a'], ['c']] }) },
  ],
])('tells when %s', (_what, ofCount, ofPublished) => {
  const { isSame } = recount(
    { ...count, ...ofCount },
    { ...published, ...ofPublished },
  );
  expect(isSame).toBe(false);
});

it.each([
  ['another seed', { ...input, tieBreak: { seed: 'chosen afterwards' } }],
  ['no seed', { ...input, tieBreak: undefined }],
])('tells when lots were drawn from %s', (_what, changed) => {
  expect(recount({ ...count, input: changed }, published).isSeedRight).toBe(
    false,
  );
});
