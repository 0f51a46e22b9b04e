import { agendaTimes, type TimedItem } from './agendaTimes';

const at = (time: string) => new Date(`2026-12-01T${time}:00Z`);
const items: TimedItem[] = [
  { id: 'a', minutes: 10 },
  { id: 'b', minutes: 5 },
  { id: 'c', minutes: 20 },
];

function times(now: string, ...changes: Array<Partial<TimedItem>>) {
  const changed = items.map((item, index) => ({ ...item, ...changes[index] }));
  const found = agendaTimes(changed, at('14:00'), at(now));
  return Object.fromEntries(
    [...found].map(([id, time]) => [id, time.toISOString().slice(11, 16)]),
  );
}

describe('the times of a running order', () => {
  it('follow from the start of the event, whenever one looks', () => {
    const planned = { a: '14:00', b: '14:10', c: '14:15' };
    expect(times('09:00')).toEqual(planned);
    expect(times('15:00')).toEqual(planned);
  });

  it('follow what is on once something is', () => {
    expect(times('14:05', { startedAt: at('14:03') })).toEqual({
      a: '14:03',
      b: '14:13',
      c: '14:18',
    });
  });

  it('move on while something takes longer', () => {
    expect(times('14:30', { startedAt: at('14:03') })).toEqual({
      a: '14:03',
      b: '14:30',
      c: '14:35',
    });
  });

  it('move up after what was done sooner', () => {
    const done = { startedAt: at('14:00'), doneAt: at('14:04') };
    expect(times('14:04', done)).toEqual({
      a: '14:00',
      b: '14:04',
      c: '14:09',
    });
  });

  it('leave out what was done without being on', () => {
    expect(times('14:00', {}, { doneAt: at('13:00') })).toEqual({
      a: '14:00',
      c: '14:10',
    });
  });
});
