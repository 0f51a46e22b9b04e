import { newId } from './ids';

describe('ids', () => {
  const noon = new Date('2026-11-24T12:00:00Z');

  it('are UUIDs of version 7 that begin with their instant', () => {
    expect(newId(noon)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(parseInt(newId(noon).replace(/-/g, '').slice(0, 12), 16)).toBe(
      noon.getTime(),
    );
  });

  it('are in the order of their instants', () => {
    const ids = [2, 0, 1].map(ms => newId(new Date(noon.getTime() + ms)));
    expect([...ids].sort()).toEqual([ids[1], ids[2], ids[0]]);
  });

  it('are for one instant in the order in which they are made', () => {
    const ids = Array.from({ length: 1000 }, () => newId(noon));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(1000);
  });
});
