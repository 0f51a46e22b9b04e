import { noTimeMark, readTimeMark } from './timeMark';

describe('readTimeMark', () => {
  it.each([
    ['12:34', 754],
    ['1:02:03', 3723],
    ['0:00', 0],
    ['90', 90],
    [' 4:5 ', 245],
    ['', null],
    ['  ', null],
  ])('reads %j as %s seconds', (text, seconds) => {
    expect(readTimeMark(text)).toBe(seconds);
  });

  it.each(['12:60', 'noon', '1:2:3:4', '-5', '12.30'])(
    'does not read %j',
    text => {
      expect(readTimeMark(text)).toBe(noTimeMark);
    },
  );
});
