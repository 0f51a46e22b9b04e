import { bucketMinutes, delayBucket } from './delay';

const minute = 60_000;

describe('the bucket of a time to a first reply', () => {
  it.each([
    ['nothing', 0],
    ['less than nothing', -5 * minute],
    ['no number', Number.NaN],
    ['just under a minute', minute - 1],
  ])('is the first for %s', (_, delay) => {
    expect(delayBucket(delay)).toBe(0);
    expect(bucketMinutes(0)).toBe(0);
  });

  it('stands for what is in it by less than 5 %, from a minute to fifty years', () => {
    for (let minutes = 1; minutes < 50 * 365 * 24 * 60; minutes *= 1.013) {
      const told = bucketMinutes(delayBucket(minutes * minute));
      expect(Math.abs(told - minutes) / minutes).toBeLessThan(0.05);
    }
  });

  it('never goes back as the time grows, and ends', () => {
    let before = 0;
    for (let delay = 1000; delay < 1e16; delay *= 1.02) {
      const bucket = delayBucket(delay);
      expect(bucket).toBeGreaterThanOrEqual(before);
      before = bucket;
    }
    expect(before).toBe(200);
  });
});
