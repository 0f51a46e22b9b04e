import {
  compareTargets,
  endOfTarget,
  isTargetOver,
  quartersFrom,
  target,
  targetAfter,
  targetWords,
} from './target';

describe('a target', () => {
  it.each(['2027-Q1', '2026-Q4', '2027-03-31', '2028-02-29'])(
    'may be %s',
    text => expect(target.parse(text)).toBe(text),
  );

  it.each([
    ['2027-Q5', 'must be a quarter'],
    ['2027-Q0', 'must be a quarter'],
    ['Q1 2027', 'must be a quarter'],
    ['2027-q1', 'must be a quarter'],
    ['1999-Q1', 'must be a quarter'],
    ['2027-3-31', 'must be a quarter'],
    ['2027-03-31T00:00', 'must be a quarter'],
    ['soon', 'must be a quarter'],
    ['', 'must be a quarter'],
    ['2027-02-29', 'must be a day that exists'],
    ['2027-13-01', 'must be a day that exists'],
    ['2027-00-10', 'must be a day that exists'],
  ])('is not %p', (text, words) => {
    const [issue] = target.safeParse(text).error?.issues ?? [];
    expect(issue?.message).toContain(words);
  });

  it.each([
    ['2027-Q1', '2027-03-31'],
    ['2027-Q2', '2027-06-30'],
    ['2027-Q3', '2027-09-30'],
    ['2027-Q4', '2027-12-31'],
    ['2027-05-04', '2027-05-04'],
  ])('%s ends on %s', (text, end) => expect(endOfTarget(text)).toBe(end));

  it('is sorted by its end, exact ones first, none last', () => {
    const sorted = [
      undefined,
      '2027-Q2',
      '2027-Q1',
      '2027-03-31',
      '2027-01-15',
      '2026-Q4',
    ].sort(compareTargets);
    // `sort` leaves what is undefined at the end by itself.
    expect(sorted).toEqual([
      '2026-Q4',
      '2027-01-15',
      '2027-03-31',
      '2027-Q1',
      '2027-Q2',
      undefined,
    ]);
    expect(compareTargets(undefined, '2027-Q1')).toBe(1);
    expect(compareTargets('2027-Q1', undefined)).toBe(-1);
    expect(compareTargets('2027-Q1', '2027-Q1')).toBe(0);
  });

  it('is over the day after its last one', () => {
    expect(isTargetOver('2027-Q1', '2027-03-31')).toBe(false);
    expect(isTargetOver('2027-Q1', '2027-04-01')).toBe(true);
    expect(isTargetOver('2027-03-30', '2027-03-31')).toBe(true);
  });

  it('is said in words', () => {
    expect(targetWords('2027-Q1')).toBe('Q1 2027');
    expect(targetWords('2027-03-31')).toBe('31 Mar 2027');
    expect(targetWords('2027-03-31', 'de')).toBe('31. März 2027');
  });

  it('is offered from this quarter on', () => {
    expect(quartersFrom('2026-11-24', 3)).toEqual([
      '2026-Q4',
      '2027-Q1',
      '2027-Q2',
    ]);
    expect(quartersFrom('2027-01-01', 1)).toEqual(['2027-Q1']);
    expect(quartersFrom('2027-06-30', 2)).toEqual(['2027-Q2', '2027-Q3']);
  });
});

describe('the target after a move', () => {
  it.each([
    ['planned', null, '2027-Q1', '2027-Q1'],
    ['planned', '2027-Q1', undefined, '2027-Q1'],
    ['in-progress', '2027-Q1', undefined, '2027-Q1'],
    ['in-progress', '2027-Q1', null, null],
    ['in-progress', '2027-Q1', '2027-Q2', '2027-Q2'],
    ['shipped', '2027-Q1', undefined, '2027-Q1'],
    ['under-review', '2027-Q1', undefined, null],
    ['declined', '2027-Q1', undefined, null],
    ['open', '2027-Q1', undefined, null],
  ] as const)(
    'to %s from %p, given %p, is %p',
    (status, before, given, after) => {
      expect(targetAfter(status, before, given)).toBe(after);
    },
  );
});
