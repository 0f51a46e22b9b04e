import {
  catalystRightNames,
  catalystRights,
  catalystsMayAll,
  catalystsMayInWords,
  catalystsMayOnly,
} from './rights';

describe('the rights of catalysts', () => {
  it('are all theirs unless somebody narrows them', () => {
    expect(Object.values(catalystsMayAll)).toEqual(
      catalystRightNames.map(() => true),
    );
  });

  it.each(catalystRightNames)('have words of their own for %s', right => {
    const { may, allows } = catalystRights[right];
    expect(may).toMatch(/^[a-z][^.]*[^.]$/);
    expect(allows).toMatch(/^[A-Z][^.]*[^.]$/);
    const others = catalystRightNames.filter(other => other !== right);
    expect(others.map(other => catalystRights[other].may)).not.toContain(may);
  });

  it.each([
    [[], ''],
    [['pin'], 'pin threads'],
    [['plan', 'pin'], 'pin threads and plan events'],
    [
      ['respond', 'move', 'plan'],
      'respond officially, move statuses, and plan events',
    ],
  ] as const)('say %j as “%s”', (rights, words) => {
    expect(catalystsMayInWords(catalystsMayOnly(rights))).toBe(words);
  });
});
