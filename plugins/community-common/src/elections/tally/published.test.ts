import edinburgh from './__fixtures__/edinburgh-2017.json';
import kubernetes2017 from './__fixtures__/kubernetes-2017.json';
import kubernetes2018 from './__fixtures__/kubernetes-2018.json';
import kubernetes2019 from './__fixtures__/kubernetes-2019.json';
import kubernetes2020 from './__fixtures__/kubernetes-2020.json';
import kubernetes2023 from './__fixtures__/kubernetes-2023.json';
import kubernetes2024 from './__fixtures__/kubernetes-2024.json';
import { tally } from './tally';
import type { SchulzeSteps, TallyBallot, TallyInput } from './types';

type Kubernetes = typeof kubernetes2017;

/** `2 1,,3`: two voters rank the first candidate 1, the third 3. */
function rankedBallots({ candidates, ballots }: Kubernetes): TallyBallot[] {
  return ballots.map(ballot => {
    const [count, ranks] = ballot.split(' ');
    const byRank = new Map<number, string[]>();
    ranks.split(',').forEach((rank, at) => {
      if (!rank) return;
      const equals = byRank.get(Number(rank)) ?? [];
      byRank.set(Number(rank), [...equals, candidates[at]]);
    });
    const ranking = [...byRank]
      .sort(([a], [b]) => a - b)
      .map(([, equals]) => equals);
    return { count: Number(count), ranking };
  });
}

/** Ballots that are written as `5 ACBED`. */
function lettered(
  ...lines: string[]
): Pick<TallyInput, 'candidates' | 'ballots'> {
  const ballots = lines.map(line => {
    const [count, names] = line.split(' ');
    return { count: Number(count), ranking: [...names].map(name => [name]) };
  });
  return { candidates: ballots[0].ranking.flat().sort(), ballots };
}

describe('an election that was counted before', () => {
  it.each([
    ['2018', kubernetes2018],
    ['2019', kubernetes2019],
    ['2020', kubernetes2020],
    ['2023', kubernetes2023],
    ['2024', kubernetes2024],
  ])(
    'has the published order: Kubernetes steering committee %s',
    (_, election) => {
      const { candidates, seats, order } = election;
      const result = tally({
        method: 'schulze',
        seats,
        candidates,
        ballots: rankedBallots(election),
      });
      expect(result.order).toEqual(order.map(candidate => [candidate]));
      expect(result.elected).toEqual(order.slice(0, seats));
    },
  );

  it('has the published order and cap: Kubernetes steering committee 2017', () => {
    const { candidates, seats, order } = kubernetes2017;
    // Of those who worked for Google, one more could have a seat.
    const groupOf = {
      'Phillip Whitrock': 'Google',
      'Michael Rubin': 'Google',
    };
    const result = tally({
      method: 'schulze',
      seats,
      candidates,
      ballots: rankedBallots(kubernetes2017),
      cap: { groupOf, perGroup: 1 },
    });
    expect(result.order).toEqual(order.map(candidate => [candidate]));
    expect(result.elected).toEqual([
      'Derek Carr',
      'Michelle Noorali',
      'Phillip Whitrock',
      'Timothy St. Clair',
      'Quinton Hoole',
      'Aaron Crickenberger',
    ]);
    expect(result.steps).toMatchObject({
      passedOver: [{ candidate: 'Michael Rubin', group: 'Google' }],
      lots: [],
    });
  });

  it.each(Object.entries(edinburgh.wards))(
    'has the declared winners: Edinburgh 2017, %s',
    (_, { candidates, seats, elected, ballots }) => {
      const result = tally({
        method: 'scottish-stv',
        seats,
        candidates,
        ballots: ballots.map(ballot => {
          const [count, places] = ballot.split(' ');
          const ranking = places
            .split(',')
            .map(place => [candidates[Number(place) - 1]]);
          return { count: Number(count), ranking };
        }),
      });
      expect([...result.elected].sort()).toEqual([...elected].sort());
    },
  );
});

describe('a worked example', () => {
  it('of Schulze’s paper: 21 voters, four candidates', () => {
    const { order, steps } = tally({
      method: 'schulze',
      seats: 1,
      ...lettered('8 acdb', '2 badc', '4 cdba', '4 dbac', '3 dcba'),
    });
    expect(order).toEqual([['d'], ['a'], ['c'], ['b']]);
    expect(steps).toMatchObject({
      pairwise: [
        [0, 8, 14, 10],
        [13, 0, 6, 2],
        [7, 15, 0, 12],
        [11, 19, 9, 0],
      ],
      strongest: [
        [0, 14, 14, 12],
        [13, 0, 13, 12],
        [13, 15, 0, 12],
        [13, 19, 13, 0],
      ],
    });
  });

  it('of Wikipedia: 45 voters, five candidates', () => {
    const { elected, order, steps } = tally({
      method: 'schulze',
      seats: 1,
      ...lettered(
        '5 ACBED',
        '5 ADECB',
        '8 BEDAC',
        '3 CABED',
        '7 CAEBD',
        '2 CBADE',
        '7 DCEBA',
        '8 EBADC',
      ),
    });
    expect(elected).toEqual(['E']);
    expect(order).toEqual([['E'], ['A'], ['C'], ['B'], ['D']]);
    const { pairwise, strongest } = steps as SchulzeSteps;
    expect(pairwise).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ]);
    expect(strongest).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
  });
});
