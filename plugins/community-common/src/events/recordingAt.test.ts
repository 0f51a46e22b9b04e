import { recordingAt, timeMarkText } from './recordingAt';

describe('the place in a recording', () => {
  it.each([
    ['https://youtu.be/abc', 'https://youtu.be/abc?t=754'],
    [
      'https://www.youtube.com/watch?v=abc&t=3s',
      'https://www.youtube.com/watch?v=abc&t=754',
    ],
    ['https://vimeo.com/1', 'https://vimeo.com/1#t=754'],
    [
      'https://video.example.com/1.mp4',
      'https://video.example.com/1.mp4#t=754',
    ],
    ['https://notyoutube.com/1', 'https://notyoutube.com/1#t=754'],
  ])('is reached in %s', (url, at) => {
    expect(recordingAt(url, 754)).toBe(at);
  });

  it.each([
    [0, '0:00'],
    [65, '1:05'],
    [754, '12:34'],
    [3_723, '1:02:03'],
  ])('of %s seconds reads %s', (seconds, words) => {
    expect(timeMarkText(seconds)).toBe(words);
  });
});
