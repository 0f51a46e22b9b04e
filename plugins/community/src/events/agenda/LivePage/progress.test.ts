import { progressOf } from './progress';

const item = { startedAt: '2026-11-24T13:00:00.000Z', minutes: 10 };
const at = (time: string) => Date.parse(`2026-11-24T${time}Z`);

describe('progressOf', () => {
  it.each([
    ['12:59:00', 0, { is: 'left', count: 10 }],
    ['13:00:00', 0, { is: 'left', count: 10 }],
    ['13:02:30', 0.25, { is: 'left', count: 8 }],
    ['13:08:59', 539 / 600, { is: 'left', count: 2 }],
    ['13:09:00', 0.9, { is: 'lastMinute' }],
    ['13:10:00', 1, { is: 'timeIsUp' }],
    ['13:10:59', 1, { is: 'timeIsUp' }],
    ['13:13:30', 1, { is: 'overBy', count: 3 }],
  ])('at %s', (time, share, words) => {
    expect(progressOf(item, at(time))).toEqual({ share, words });
  });
});
