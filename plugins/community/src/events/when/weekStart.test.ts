import { weekStart } from './weekStart';

const cases: [string, number][] = [
  ['en-GB', 1],
  ['de', 1],
  ['en-US', 7],
  ['en', 7],
  ['ar-EG', 6],
];

it.each(cases)('weeks begin in %s on day %i', (locale, day) => {
  expect(weekStart(locale)).toBe(day);
});

it.each(cases)(
  'weeks begin in %s on day %i where the browser does not know it',
  (locale, day) => {
    const forgotten = { value: undefined, configurable: true };
    const { prototype } = Intl.Locale;
    const names = ['getWeekInfo', 'weekInfo'] as const;
    const known = names.map(name =>
      Object.getOwnPropertyDescriptor(prototype, name),
    );
    names.forEach(name => Object.defineProperty(prototype, name, forgotten));
    try {
      expect(weekStart(locale)).toBe(day);
    } finally {
      names.forEach((name, at) =>
        Object.defineProperty(prototype, name, known[at] ?? forgotten),
      );
    }
  },
);
