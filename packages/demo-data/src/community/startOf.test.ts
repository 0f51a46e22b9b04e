import type { DemoEvent } from '../content';
import { startOf } from './eventActs';

function event(inDays: number, rule?: string): DemoEvent {
  return {
    entities: ['component:default/checkout'],
    kind: 'demo',
    title: 'Demo day',
    description: '',
    by: 'jun.reyes',
    inDays,
    rule,
    at: '14:00',
    minutes: 60,
    timeZone: 'Europe/Berlin',
    going: [],
    plannedDaysAgo: 30,
  };
}

const sunday = new Date('2026-11-22T09:30:00Z');

describe('startOf', () => {
  it.each([
    ['a workday stays', 2, '2026-11-24T14:00'],
    ['a Saturday to come becomes the Monday after', 6, '2026-11-30T14:00'],
    ['a Sunday that was becomes the Friday before', -7, '2026-11-13T14:00'],
  ])('%s', (_what, inDays, local) => {
    expect(startOf(event(inDays), sunday)).toBe(local);
  });

  it('of a series is the first day that its rule gives', () => {
    const start = (rule: string) => startOf(event(-20, rule), sunday);
    expect(start('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH')).toBe('2026-11-05T14:00');
    expect(start('FREQ=MONTHLY;BYDAY=-1TU')).toBe('2026-11-24T14:00');
  });
});
