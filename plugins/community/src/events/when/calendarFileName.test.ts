import { calendarFileName } from './calendarFileName';

it.each([
  ['Delivery demo day', 'delivery-demo-day.ics'],
  ['Q&A: “What’s next?”', 'q-a-what-s-next.ics'],
  ['Fährbetrieb — Übung', 'fahrbetrieb-ubung.ics'],
  ['夜行列車の会', '夜行列車の会.ics'],
  ['../../etc/passwd', 'etc-passwd.ics'],
  ['🎉🎉🎉', 'event.ics'],
])('saves the calendar of %s as %s', (title, name) => {
  expect(calendarFileName(title)).toBe(name);
});

it('cuts a long title', () => {
  expect(calendarFileName('word '.repeat(40))).toHaveLength(59 + '.ics'.length);
});
