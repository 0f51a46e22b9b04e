import { anEvent } from '../testing';
import { changeEventIn } from './eventCache';

describe('changeEventIn', () => {
  const first = anEvent({ day: '2026-12-03' });
  const second = { ...first, day: '2026-12-17' };
  const other = anEvent();
  const pages = {
    pages: [{ items: [first, other] }, { items: [second] }],
    pageParams: [undefined, 'two'],
  };

  it('changes one occurrence and leaves the others as they are', () => {
    const changed = changeEventIn(
      pages,
      { id: first.id, day: '2026-12-17' },
      event => ({ ...event, going: 99 }),
    );
    expect(changed.pages[1].items[0].going).toBe(99);
    expect(changed.pages[0]).toBe(pages.pages[0]);
  });

  it('changes all occurrences of an event without a day', () => {
    const changed = changeEventIn(pages, { id: first.id }, event => ({
      ...event,
      going: 99,
    }));
    expect(
      changed.pages.flatMap(page => page.items.map(({ going }) => going)),
    ).toEqual([99, other.going, 99]);
  });

  it('gives back what holds no copy', () => {
    const change = jest.fn();
    expect(changeEventIn(pages, { id: 'another' }, change)).toBe(pages);
    expect(change).not.toHaveBeenCalled();
  });
});
