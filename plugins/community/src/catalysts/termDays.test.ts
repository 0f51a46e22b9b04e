import { termDays } from './termDays';

it('lets a term end today or up to 366 days later, counted in UTC', () => {
  expect(termDays(new Date('2026-11-20T23:59:00Z'))).toEqual({
    first: '2026-11-20',
    last: '2027-11-21',
    usual: '2027-05-21',
  });
});
