import { spanInWords } from './spanInWords';

describe('a span of time in words', () => {
  it.each([
    [0, '1 second'],
    [1.2, '2 seconds'],
    [60, '1 minute'],
    [95, '1 minute and 35 seconds'],
    [3_600, '1 hour'],
    [3_601, '1 hour and 1 minute'],
    [11_520, '3 hours and 12 minutes'],
    [86_400, '1 day'],
    [93_700, '1 day and 2 hours'],
  ])('is of %d seconds: %s', (seconds, words) => {
    expect(spanInWords(seconds)).toBe(words);
  });
});
