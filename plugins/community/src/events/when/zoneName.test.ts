import { zoneName } from './zoneName';

it.each([
  ['Europe/Berlin', 'Berlin'],
  ['America/New_York', 'New York'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['America/Port-au-Prince', 'Port-au-Prince'],
  ['Asia/Calcutta', 'Kolkata'],
  ['UTC', 'UTC'],
  ['Etc/UTC', 'UTC'],
  ['Etc/GMT', 'UTC'],
  ['Etc/GMT+5', 'UTC-5'],
  ['Etc/GMT-14', 'UTC+14'],
  ['Etc/GMT+0', 'UTC'],
])('calls %s %s', (zone, name) => {
  expect(zoneName(zone)).toBe(name);
});
