import { anAgenda, anAgendaItem } from '../../testing';
import { agendaParts, agendaStage, isReady, nextItem } from './agendaParts';

const titles = (items: Array<{ title: string }>) =>
  items.map(({ title }) => title);

describe('agendaParts', () => {
  it('reads the running order, questions, what waits and what was declined apart', () => {
    const slot = anAgendaItem({
      kind: 'questions',
      title: '',
      state: 'accepted',
      position: 1,
    });
    const parts = agendaParts({
      items: [
        slot,
        anAgendaItem({ title: 'First', state: 'accepted', position: 0 }),
        anAgendaItem({ title: 'Waits', votes: 2 }),
        anAgendaItem({ title: 'Wanted', votes: 6 }),
        anAgendaItem({ title: 'Why?', kind: 'question', votes: 4 }),
        anAgendaItem({
          title: 'When?',
          kind: 'question',
          state: 'accepted',
          votes: 9,
        }),
        anAgendaItem({
          title: 'Who?',
          kind: 'question',
          state: 'done',
          votes: 12,
        }),
        anAgendaItem({ title: 'No', kind: 'question', state: 'declined' }),
      ],
    });
    expect(titles(parts.order)).toEqual(['First', '']);
    expect(titles(parts.questions)).toEqual(['When?', 'Why?', 'Who?']);
    expect(titles(parts.waiting)).toEqual(['Wanted', 'Waits']);
    expect(titles(parts.declined)).toEqual(['No']);
    expect(parts.questionsAt).toBe(slot.id);
  });

  it('keeps the older of two that are wanted as much before the newer one', () => {
    const { waiting } = agendaParts({
      items: [
        anAgendaItem({ title: 'New', proposedAt: '2026-11-17T09:00:00.000Z' }),
        anAgendaItem({ title: 'Old', proposedAt: '2026-11-16T09:00:00.000Z' }),
      ],
    });
    expect(titles(waiting)).toEqual(['Old', 'New']);
  });

  it.each([
    ['the first that is not over', ['done', 'accepted', 'accepted'], 1],
    ['the last when all are over', ['done', 'done', 'done'], 2],
  ] as const)('puts questions below %s', (_, states, at) => {
    const slots = states.map((state, position) =>
      anAgendaItem({ kind: 'questions', state, position }),
    );
    expect(agendaParts({ items: slots }).questionsAt).toBe(slots[at].id);
  });
});

describe('where an agenda is', () => {
  const [one, two, three] = ['One', 'Two', 'Three'].map((title, position) =>
    anAgendaItem({ title, state: 'accepted', position }),
  );
  const begun = { startedAt: '2026-11-24T13:00:00.000Z' };
  const over = {
    ...begun,
    state: 'done' as const,
    doneAt: '2026-11-24T13:10:00.000Z',
  };
  const during = Date.parse('2026-11-24T13:12:00.000Z');
  const after = Date.parse('2026-11-24T14:00:00.000Z');

  it('has not begun while nothing has', () => {
    const agenda = anAgenda({ items: [one, two] });
    expect(agendaStage(agenda, during)).toBe('before');
    expect(nextItem(agenda)).toBe(one);
    expect(agendaStage(agenda, after)).toBe('over');
  });

  it('goes on with what comes after what is on, and is not done yet', () => {
    const done = { ...two, state: 'done' as const };
    const on = { ...one, ...begun };
    const agenda = anAgenda({ items: [on, done, three], current: one.id });
    expect(agendaStage(agenda, during)).toBe('on');
    expect(nextItem(agenda)).toBe(three);
  });

  it('goes on after the time for questions while one of them is answered', () => {
    const slot = { ...two, ...begun, kind: 'questions' as const };
    const asked = anAgendaItem({ kind: 'question', ...begun });
    const agenda = anAgenda({
      items: [{ ...one, ...over }, slot, three, asked],
      current: asked.id,
    });
    expect(nextItem(agenda)).toBe(three);
  });

  it('is between two items when one is done and another one waits', () => {
    const agenda = anAgenda({ items: [{ ...one, ...over }, two] });
    expect(agendaStage(agenda, during)).toBe('between');
    expect(nextItem(agenda)).toBe(two);
    expect(agendaStage(agenda, after)).toBe('over');
  });

  it('is over when nothing is left', () => {
    const agenda = anAgenda({ items: [{ ...one, ...over }] });
    expect(agendaStage(agenda, during)).toBe('over');
    expect(nextItem(agenda)).toBeUndefined();
  });

  it.each([
    ['2026-11-24T11:59:59.000Z', false],
    ['2026-11-24T12:00:00.000Z', true],
  ])('can be run from an hour before its event: at %s %s', (at, ready) => {
    expect(isReady(anAgenda(), Date.parse(at))).toBe(ready);
  });
});
