import { drawLots } from './lot';
import { tally } from './tally';
import type { StvSteps, TallyBallot, TallyInput } from './types';

const ballot = (ranking: string, many = 1): TallyBallot => ({
  count: many,
  ranking: ranking
    .split(' ')
    .filter(rank => rank !== '')
    .map(rank => (rank === '-' ? [] : rank.split('='))),
});

function count(
  method: TallyInput['method'],
  candidates: string,
  ballots: TallyBallot[],
  more: Partial<TallyInput> = {},
) {
  return tally({
    method,
    seats: 1,
    candidates: candidates.split(' '),
    ballots,
    ...more,
  });
}

describe('a vote of confidence', () => {
  it('elects whom more say yes to than no', () => {
    const ballots = [ballot('ada', 3), ballot('- ada', 2), ballot('', 9)];
    expect(count('confidence', 'ada', ballots)).toEqual({
      elected: ['ada'],
      order: [['ada']],
      steps: { method: 'confidence', yes: 3, no: 2, blank: 9 },
    });
  });

  it('elects nobody where as many say no, or none says anything', () => {
    const even = [ballot('ada'), ballot('- ada')];
    expect(count('confidence', 'ada', even).elected).toEqual([]);
    expect(count('confidence', 'ada', []).elected).toEqual([]);
  });
});

describe('a majority', () => {
  it('elects whom more rank higher, though the other is not ranked at all', () => {
    const ballots = [ballot('ada jun', 2), ballot('jun'), ballot('ada=jun', 5)];
    expect(count('majority', 'jun ada', ballots)).toMatchObject({
      elected: ['ada'],
      order: [['ada'], ['jun']],
      steps: { blank: 5, lots: [] },
    });
  });

  it('leaves a tie to the lot, and says so', () => {
    const ballots = [ballot('ada'), ballot('jun')];
    const seed = 'the weather of tomorrow';
    const drawn = drawLots(['ada', 'jun'], seed);
    expect(
      count('majority', 'ada jun', ballots, { tieBreak: { seed } }),
    ).toMatchObject({
      elected: [drawn[0]],
      order: [['ada', 'jun']],
      steps: { lots: [{ drawn }] },
    });
  });
});

describe('Schulze’s method', () => {
  it('compares whom a ballot leaves blank with nobody', () => {
    // If blank were last, ada would lose to jun by 2 to 3.
    const ballots = [ballot('ada jun', 2), ballot('jun', 3)];
    expect(count('schulze', 'ada jun', ballots).elected).toEqual(['ada']);
  });

  it('takes equal ranks for no preference', () => {
    const ballots = [ballot('ada=jun max', 4), ballot('jun ada max')];
    expect(count('schulze', 'ada jun max', ballots)).toMatchObject({
      order: [['jun'], ['ada'], ['max']],
      steps: {
        pairwise: [
          [0, 0, 5],
          [1, 0, 5],
          [0, 0, 0],
        ],
      },
    });
  });

  it('puts those who are beaten by as many together, and draws lots for the last seat only', () => {
    const ballots = [ballot('ada=jun=max tim')];
    const result = count('schulze', 'tim max jun ada', ballots, { seats: 2 });
    expect(result.order).toEqual([['ada', 'jun', 'max'], ['tim']]);
    const drawn = drawLots(['ada', 'jun', 'max']);
    expect(result.elected).toEqual(drawn.slice(0, 2));
    expect(result.steps).toMatchObject({ lots: [{ drawn }] });
    const all = count('schulze', 'tim max jun ada', ballots, { seats: 3 });
    expect(all.steps).toMatchObject({ lots: [] });
  });

  it('passes over whoever’s group has all its seats, and leaves one empty rather than break the cap', () => {
    const ballots = [ballot('ada jun max tim')];
    const groupOf = { ada: 'red', jun: 'red', max: 'red', tim: 'blue' };
    const cap = { groupOf, perGroup: 1 };
    const two = count('schulze', 'ada jun max tim', ballots, { seats: 2, cap });
    expect(two.elected).toEqual(['ada', 'tim']);
    expect(two.steps).toMatchObject({
      passedOver: [
        { candidate: 'jun', group: 'red' },
        { candidate: 'max', group: 'red' },
      ],
    });
    const three = count('schulze', 'ada jun max tim', ballots, {
      seats: 3,
      cap,
    });
    expect(three.elected).toEqual(['ada', 'tim']);
  });

  it('draws no lot about what the cap has decided', () => {
    const groupOf = { ada: 'red', jun: 'red' };
    const ballots = [ballot('ada jun=tim=max')];
    const cap = { groupOf, perGroup: 1 };
    const result = count('schulze', 'ada jun tim max', ballots, {
      seats: 3,
      cap,
    });
    expect([...result.elected].sort()).toEqual(['ada', 'max', 'tim']);
    expect(result.steps).toMatchObject({
      passedOver: [{ candidate: 'jun', group: 'red' }],
      lots: [],
    });
  });

  it('knows no group of a name that every object has', () => {
    const ballots = [ballot('constructor ada')];
    const cap = { groupOf: {}, perGroup: 1 };
    expect(
      count('schulze', 'constructor ada', ballots, { seats: 2, cap }).elected,
    ).toEqual(['constructor', 'ada']);
  });

  it('orders candidates whom nobody ranks as equals', () => {
    expect(count('schulze', 'jun ada', []).order).toEqual([['ada', 'jun']]);
  });
});

describe('Scottish STV', () => {
  const stepsOf = (result: { steps: unknown }) => result.steps as StvSteps;

  it('transfers a surplus at a value that is cut off at the fifth decimal', () => {
    const result = count(
      'scottish-stv',
      'ada jun max',
      [
        ballot('ada jun', 4),
        ballot('ada max', 2),
        ballot('ada'),
        ballot('jun', 1),
        ballot('max', 2),
      ],
      { seats: 2 },
    );
    const { quota, valid, rounds } = stepsOf(result);
    expect({ quota, valid }).toEqual({ quota: 4, valid: 10 });
    // A surplus of 3 over 7 ballots: 0.42857 each.
    const value = '0.42857';
    expect(rounds[1]).toEqual({
      transfer: {
        why: 'surplus',
        from: 'ada',
        votes: '3.00000',
        to: [
          {
            candidate: 'jun',
            votes: '1.71428',
            parcels: [{ ballots: 4, value }],
          },
          {
            candidate: 'max',
            votes: '0.85714',
            parcels: [{ ballots: 2, value }],
          },
        ],
        exhausted: { votes: '0.42857', parcels: [{ ballots: 1, value }] },
        lost: '0.00001',
      },
      votes: [
        { candidate: 'ada', votes: '4.00000' },
        { candidate: 'jun', votes: '2.71428' },
        { candidate: 'max', votes: '2.85714' },
      ],
      elected: [],
      withoutQuota: [],
      ties: [],
    });
    expect(rounds[2]).toMatchObject({
      excluded: 'jun',
      elected: ['max'],
      withoutQuota: ['max'],
    });
    expect(rounds[2]).not.toHaveProperty('transfer');
    expect(result.elected).toEqual(['ada', 'max']);
    expect(result.order).toEqual([['ada'], ['max'], ['jun']]);
  });

  it('passes excluded ballots on at the value they have, over all who are gone', () => {
    const result = count(
      'scottish-stv',
      'ada jun max tim',
      [
        ballot('ada jun tim', 6),
        ballot('max', 4),
        ballot('tim', 3),
        ballot('jun tim', 1),
      ],
      { seats: 2 },
    );
    const { quota, rounds } = stepsOf(result);
    expect(quota).toBe(5);
    // 1 of 6 is 0.16666 each: jun has 1.99996 and goes.
    expect(rounds[2]).toMatchObject({
      excluded: 'jun',
      transfer: {
        why: 'exclusion',
        to: [{ candidate: 'tim', votes: '1.99996' }],
        lost: '0.00000',
      },
    });
    expect(result.elected).toEqual(['ada', 'tim']);
    expect(result.order).toEqual([['ada'], ['tim'], ['max'], ['jun']]);
  });

  it('decides a tie by the latest stage that was none, or else by lot', () => {
    const seed = 'lot';
    const ballots = [ballot('ada', 3), ballot('jun', 2), ballot('max', 2)];
    const drawn = drawLots(['jun', 'max'], seed);
    const result = count('scottish-stv', 'ada jun max', ballots, {
      tieBreak: { seed },
    });
    expect(stepsOf(result).rounds[1]).toMatchObject({
      excluded: drawn[0],
      ties: [
        {
          about: 'exclusion',
          equals: ['jun', 'max'],
          chosen: drawn[0],
          drawn,
        },
      ],
    });
    expect(result.elected).toEqual(['ada']);

    // After tim is gone, jun and max have 3 each; before, jun had fewer.
    const before = count('scottish-stv', 'ada jun max tim', [
      ballot('ada', 4),
      ballot('jun', 2),
      ballot('max', 3),
      ballot('tim jun', 1),
    ]);
    expect(stepsOf(before).rounds[2]).toMatchObject({
      excluded: 'jun',
      ties: [
        { about: 'exclusion', equals: ['jun', 'max'], chosen: 'jun', stage: 1 },
      ],
    });
  });

  it('elects everybody where there are no more of them than seats', () => {
    const ballots = [ballot('ada', 3)];
    expect(
      count('scottish-stv', 'ada jun', ballots, { seats: 5 }).elected,
    ).toEqual(['ada', 'jun']);
    expect(count('scottish-stv', 'ada', []).elected).toEqual(['ada']);
  });

  it('reads over ranks that are empty', () => {
    const ballots = [ballot('- ada - jun', 3), ballot('jun', 2)];
    expect(count('scottish-stv', 'ada jun', ballots).elected).toEqual(['ada']);
  });
});

describe('what cannot be counted', () => {
  const two = 'ada jun';
  const odd = (input: Record<string, unknown>) =>
    tally({
      method: 'schulze',
      seats: 1,
      candidates: ['ada', 'jun'],
      ballots: [],
      ...input,
    } as never);
  it.each<[string, () => unknown]>([
    [
      'method: must be one of confidence, majority, schulze, scottish-stv',
      () => count('borda' as never, two, []),
    ],
    [
      'seats: must be a whole number of at least 1',
      () => count('schulze', two, [], { seats: 1.5 }),
    ],
    [
      'candidates: must name somebody',
      () => count('schulze', two, [], { candidates: [] }),
    ],
    [
      'candidates: must name everybody once',
      () => count('schulze', 'ada ada', []),
    ],
    [
      'candidates: must be one candidate to be counted by confidence',
      () => count('confidence', two, []),
    ],
    [
      'candidates: must be two candidates to be counted by majority',
      () => count('majority', 'ada', []),
    ],
    [
      "ballots.1.ranking.0: 'max' is not a candidate",
      () => count('schulze', two, [ballot('ada'), ballot('max')]),
    ],
    [
      "ballots.0.ranking.1: 'ada' is ranked twice",
      () => count('schulze', two, [ballot('ada ada')]),
    ],
    [
      'ballots.0.ranking.0: has equal ranks, which scottish-stv cannot count',
      () => count('scottish-stv', two, [ballot('ada=jun')]),
    ],
    [
      'ballots.0.count: must be a whole number of at least 1',
      () => count('schulze', two, [ballot('ada', 0)]),
    ],
    [
      'ballots: are more than can be counted',
      () =>
        count('schulze', two, [
          ballot('ada', Number.MAX_SAFE_INTEGER),
          ballot('jun'),
        ]),
    ],
    [
      'cap: is kept by schulze only, not by scottish-stv',
      () =>
        count('scottish-stv', two, [], { cap: { groupOf: {}, perGroup: 1 } }),
    ],
    [
      'cap.perGroup: must be a whole number of at least 1',
      () => count('schulze', two, [], { cap: { groupOf: {}, perGroup: 0 } }),
    ],
    ['candidates: must be a list', () => odd({ candidates: 'ab' })],
    ['candidates.0: must be a text', () => odd({ candidates: [7] })],
    ['ballots: must be a list', () => odd({ ballots: undefined })],
    ['ballots.0: must be an object', () => odd({ ballots: [null] })],
    ['ballots.0.ranking: must be a list', () => odd({ ballots: [{}] })],
    [
      'ballots.0.ranking.0: must be a list',
      () => odd({ ballots: [{ ranking: ['ada'] }] }),
    ],
    [
      'ballots.0.ranking.0: must be a list',
      // eslint-disable-next-line no-sparse-arrays
      () => odd({ ballots: [{ ranking: [, ['ada']] }] }),
    ],
    [
      'ballots.0.ranking.0: must be a text',
      () => odd({ ballots: [{ ranking: [[null]] }] }),
    ],
    ['tieBreak.seed: must be a text', () => odd({ tieBreak: { seed: null } })],
    ['cap.groupOf: must be an object', () => odd({ cap: { perGroup: 1 } })],
    [
      'cap.groupOf.ada: must be a text',
      () => odd({ cap: { groupOf: { ada: 1 }, perGroup: 1 } }),
    ],
  ])('is refused: %s', (message, act) => {
    expect(act).toThrow(message);
  });
});

it('a lot is the order of the hashes, which anybody can draw again', () => {
  // printf 'spring 2027\nada' | sha256sum, and so on
  expect(drawLots(['ada', 'jun', 'max'], 'spring 2027')).toEqual(
    drawLots(['max', 'ada', 'jun'], 'spring 2027'),
  );
  expect(drawLots(['ada', 'jun', 'max'], 'spring 2027')).toEqual([
    'jun',
    'ada',
    'max',
  ]);
});

it('20 candidates and 10,000 ballots are counted well under a second', () => {
  const candidates = Array.from({ length: 20 }, (_, at) => `c${at}`);
  const ballots = Array.from({ length: 10_000 }, (_, at) => ({
    ranking: drawLots(candidates, String(at)).map(name => [name]),
  }));
  for (const method of ['schulze', 'scottish-stv'] as const) {
    const begun = performance.now();
    tally({ method, seats: 5, candidates, ballots });
    expect(performance.now() - begun).toBeLessThan(1000);
  }
});
