import { mockServices } from '@backstage/backend-test-utils';
import { readLimits } from './LimitsConfig';

const read = (limits?: object) =>
  readLimits(mockServices.rootConfig({ data: limits ? { limits } : {} }));
const hour = 3_600_000;

describe('the limits in the configuration', () => {
  it('need not be set', () => {
    expect(read()).toEqual({
      enabled: true,
      newcomerMs: 24 * hour,
      heldLinks: 3,
      deeds: {
        threads: { atMost: 20, windowMs: 24 * hour, newcomers: 5 },
        replies: { atMost: 60, windowMs: hour, newcomers: 20 },
        votes: { atMost: 300, windowMs: hour, newcomers: 300 },
        reports: { atMost: 30, windowMs: 24 * hour, newcomers: 10 },
      },
    });
  });

  it('can be set one by one, and never give newcomers more', () => {
    const limits = read({
      newcomerFor: 'P7D',
      heldLinks: 0,
      threads: { atMost: 3, per: '2h' },
      votes: { atMost: 10 },
    });
    expect(limits).toMatchObject({ newcomerMs: 7 * 24 * hour, heldLinks: 0 });
    expect(limits.deeds.threads).toEqual({
      atMost: 3,
      windowMs: 2 * hour,
      newcomers: 3,
    });
    expect(limits.deeds.votes.newcomers).toBe(10);
  });

  it.each([
    [
      { threads: { atMost: 0 } },
      'threads.atMost: must be a whole number from 1',
    ],
    [{ heldLinks: -1 }, 'heldLinks: must be a whole number from 0'],
    [{ votes: { per: '10ms' } }, 'votes.per: must be a second or longer'],
    [{ replies: { newcomers: 1.5 } }, 'replies.newcomers: must be a whole'],
  ])('may not be %j', (limits, message) => {
    expect(() => read(limits)).toThrow(`community.limits.${message}`);
  });
});
