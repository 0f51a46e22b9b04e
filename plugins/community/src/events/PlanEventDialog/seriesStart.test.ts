import { restOf } from './seriesStart';

const now = new Date('2026-12-18T12:00:00Z');

function aSeries(rule: string | undefined, more = {}) {
  return {
    day: '2026-12-31',
    startsLocal: '2026-12-31T18:00',
    timeZone: 'Europe/Berlin',
    minutes: 60,
    series: {
      startsLocal: '2026-12-03T16:00',
      rule,
      except: ['2026-12-10', '2027-01-14'],
      extra: ['2026-12-05T10:00', '2027-01-05T10:00'],
      ...more,
    },
  };
}

describe('restOf', () => {
  it('begins with the occurrence, at the time of the series', () => {
    expect(restOf(aSeries('FREQ=WEEKLY;INTERVAL=2'), 'following', now)).toEqual(
      {
        startsLocal: '2026-12-31T16:00',
        rule: 'FREQ=WEEKLY;INTERVAL=2',
        except: ['2027-01-14'],
        extra: ['2027-01-05T10:00'],
      },
    );
  });

  it('begins with the next one that is not over', () => {
    expect(restOf(aSeries('FREQ=WEEKLY'), 'all', now).startsLocal).toBe(
      '2026-12-24T16:00',
    );
    // It ends at 17:00, which is 16:00 in UTC.
    expect(
      restOf(aSeries('FREQ=WEEKLY'), 'all', new Date('2026-12-24T15:59:00Z'))
        .startsLocal,
    ).toBe('2026-12-24T16:00');
    expect(
      restOf(aSeries('FREQ=WEEKLY'), 'all', new Date('2026-12-24T16:00:00Z'))
        .startsLocal,
    ).toBe('2026-12-31T16:00');
  });

  it('counts what has been', () => {
    expect(restOf(aSeries('FREQ=WEEKLY;COUNT=10'), 'all', now).rule).toBe(
      'FREQ=WEEKLY;COUNT=7',
    );
  });

  it('goes on without a rule from one date to the next', () => {
    expect(
      restOf(aSeries(undefined, { except: [] }), 'all', now),
    ).toMatchObject({ startsLocal: '2027-01-05T10:00', extra: [] });
  });
});
