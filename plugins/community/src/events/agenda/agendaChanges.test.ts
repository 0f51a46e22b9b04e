import { anAgenda, anAgendaItem } from '../../testing';
import { withCurrent, withItemVote, withMove, without } from './agendaChanges';

const order = ['One', 'Two', 'Three'].map((title, position) =>
  anAgendaItem({ title, state: 'accepted', position, minutes: 10 }),
);
const waiting = anAgendaItem({ title: 'Waits', votes: 3 });
const agenda = anAgenda({ items: [...order, waiting] });
const [one, two, three] = order;

const shown = ({ items }: typeof agenda) =>
  items.map(({ title, position, startsAt }) =>
    [title, position, startsAt?.slice(11, 16)].join(' '),
  );

describe('withItemVote', () => {
  it('counts a vote once, and takes it back', () => {
    const wanted = withItemVote(waiting.id, true)(agenda);
    expect(wanted.items[3]).toMatchObject({ votes: 4, voted: true });
    const again = withItemVote(waiting.id, true)(wanted);
    expect(again.items[3].votes).toBe(4);
    const back = withItemVote(waiting.id, false)(again);
    expect(back.items[3]).toMatchObject({ votes: 3, voted: false });
  });
});

describe('withMove', () => {
  it.each([
    ['before another', three.id, one.id, ['Three 0 13:00', 'One 1 13:10']],
    ['to the end', one.id, null, ['Two 0 13:00', 'Three 1 13:10']],
  ])('moves an item %s, with the times', (_, id, before, first) => {
    expect(shown(withMove(id, before)(agenda)).slice(0, 2)).toEqual(first);
  });

  it('leaves what is not in the order where it is', () => {
    expect(withMove(waiting.id, one.id)(agenda)).toBe(agenda);
    expect(shown(withMove(three.id, two.id)(agenda))[3]).toBe('Waits  ');
  });
});

describe('without', () => {
  it('closes the gap', () => {
    expect(shown(without(one.id)(agenda))).toEqual([
      'Two 0 13:00',
      'Three 1 13:10',
      'Waits  ',
    ]);
  });
});

describe('withCurrent', () => {
  it('begins an item, and ends the one before', () => {
    const begun = withCurrent(one.id)(agenda);
    expect(begun.current).toBe(one.id);
    expect(begun.items[0].startedAt).toBeDefined();
    const next = withCurrent(two.id)(begun);
    expect(next.items[0]).toMatchObject({ state: 'done' });
    const over = withCurrent(null)(next);
    expect(over.current).toBeUndefined();
    expect(over.items.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'accepted',
      'proposed',
    ]);
  });

  it('lets the time for questions go on while one of them is answered', () => {
    const slot = { ...one, kind: 'questions' as const };
    const asked = anAgendaItem({ kind: 'question' });
    const before = withCurrent(slot.id)(
      anAgenda({ items: [slot, two, asked] }),
    );
    const taken = withCurrent(asked.id)(before);
    expect(taken.current).toBe(asked.id);
    expect(taken.items.map(({ state }) => state)).toEqual([
      'accepted',
      'accepted',
      'proposed',
    ]);
    expect(withCurrent(two.id)(taken).items.map(({ state }) => state)).toEqual([
      'done',
      'accepted',
      'done',
    ]);
  });
});
