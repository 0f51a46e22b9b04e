import { never } from './repeats';
import { seriesPreview } from './seriesPreview';

const weekly = {
  date: '2027-03-14',
  time: '02:30',
  timeZone: 'Europe/Berlin',
  repeats: { ...never, pattern: 'weekly' as const },
};

describe('seriesPreview', () => {
  it('tells the first five dates, and that there are more', () => {
    const preview = seriesPreview(weekly);
    expect(preview?.next.map(({ day }) => day)).toEqual([
      '2027-03-14',
      '2027-03-21',
      '2027-03-28',
      '2027-04-04',
      '2027-04-11',
    ]);
    expect(preview?.hasMore).toBe(true);
  });

  it('finds where the clocks skip its time or show it twice later on', () => {
    expect(
      seriesPreview(weekly)?.clocks.map(({ how, startsAt, time }) => [
        how,
        startsAt.toISOString(),
        time,
      ]),
    ).toEqual([
      ['skipped', '2027-03-28T01:30:00.000Z', '03:30'],
      ['twice', '2027-10-31T00:30:00.000Z', '02:30'],
    ]);
    expect(seriesPreview({ ...weekly, time: '16:00' })?.clocks).toEqual([]);
  });

  it.each([
    ['there is no date', { date: '' }],
    ['there is no time', { time: '' }],
    ['it takes place once', { repeats: never }],
    [
      'the number of times is not written yet',
      { repeats: { ...weekly.repeats, ends: 'after' as const, count: 0 } },
    ],
  ])('has nothing to tell while %s', (_, changes) => {
    expect(seriesPreview({ ...weekly, ...changes })).toBeUndefined();
  });
});
