import { createCalmRefresh } from './calmRefresh';

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** Each client waits the same part of the spread in a test. */
function aCalmRefresh(share: number) {
  jest.spyOn(Math, 'random').mockReturnValue(share);
  const refresh = jest.fn();
  return { refresh, ...createCalmRefresh(refresh) };
}

describe('createCalmRefresh', () => {
  it.each([
    [0.2, 300],
    [0.5, 750],
    [0.8, 1_200],
  ])('asks after a while of its own: %s of the spread', (share, wait) => {
    const { refresh, tell } = aCalmRefresh(share);
    tell('an event');
    jest.advanceTimersByTime(wait - 1);
    expect(refresh).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(refresh.mock.calls).toEqual([['an event']]);
  });

  it('asks once for all that it is told until then', () => {
    const { refresh, tell } = aCalmRefresh(0.5);
    tell('an event');
    jest.advanceTimersByTime(500);
    tell('an event');
    tell('an event');
    jest.advanceTimersByTime(60_000);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('waits two seconds after each, and always asks about the last', () => {
    const { refresh, tell } = aCalmRefresh(0);
    tell('an event');
    jest.advanceTimersByTime(1);
    expect(refresh).toHaveBeenCalledTimes(1);
    tell('an event');
    jest.advanceTimersByTime(1_990);
    expect(refresh).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(20);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('asks no more than every two seconds, however much it is told', () => {
    const { refresh, tell } = aCalmRefresh(0.3);
    for (let tenth = 0; tenth < 100; tenth += 1) {
      tell('an event');
      jest.advanceTimersByTime(100);
    }
    expect(refresh.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(refresh.mock.calls.length).toBeLessThanOrEqual(5);
  });

  it('keeps different subjects apart', () => {
    const { refresh, tell } = aCalmRefresh(0);
    tell('one');
    tell('another');
    jest.advanceTimersByTime(1);
    expect(refresh.mock.calls).toEqual([['one'], ['another']]);
  });

  it('asks nothing once nobody looks', () => {
    const { refresh, tell, stop } = aCalmRefresh(0.5);
    tell('an event');
    stop();
    jest.advanceTimersByTime(60_000);
    expect(refresh).not.toHaveBeenCalled();
  });
});
