import { spread } from './spread';

describe('spread', () => {
  const from = new Date('2026-11-01T00:00:00Z');
  const to = new Date('2026-11-02T00:00:00Z');

  it('lies between the two ends, in order, ever more slowly', () => {
    const times = spread(3, from, to).map(time => time.toISOString());
    expect(times).toEqual([
      '2026-11-01T01:30:00.000Z',
      '2026-11-01T06:00:00.000Z',
      '2026-11-01T13:30:00.000Z',
    ]);
  });

  it('is empty for nobody', () => {
    expect(spread(0, from, to)).toEqual([]);
  });
});
