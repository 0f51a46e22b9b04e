import { emeritiOf } from './emeriti';

const term = {
  id: '1',
  entityRef: 'component:default/search',
  person: 'user:default/ada',
  since: '2027-01-01',
  running: false,
};
const ended = (how: 'stepped-down' | 'removed' | 'expired') => ({
  ...term,
  ended: { at: '2027-02-01T09:00:00Z', by: 'user:default/owen', how },
});

describe('emeriti', () => {
  it.each([
    ['whose term expired', ended('expired'), true],
    ['whose term ran out unnoticed', term, true],
    ['who stepped down', ended('stepped-down'), true],
    ['who was removed', ended('removed'), false],
    ['whose term runs', { ...term, running: true }, false],
  ])('are those %s: %o', (_, one, isOne) => {
    expect(emeritiOf([one])).toEqual(isOne ? [one] : []);
  });

  it.each([
    ['removed later', { ...ended('removed'), id: '2', since: '2027-03-01' }],
    ['removed on the same day', { ...ended('removed'), id: '2' }],
    ['in office again', { ...term, id: '2', running: true }],
  ])('are none that were %s, in whatever order', (_, later) => {
    const before = ended('expired');
    expect(emeritiOf([before, later])).toEqual([]);
    expect(emeritiOf([later, before])).toEqual([]);
  });

  it('are so by entity and person, each named once by the last term', () => {
    const first = ended('expired');
    const second = { ...ended('stepped-down'), id: '2', since: '2027-03-01' };
    const other = { ...second, id: '3', person: 'user:default/jun' };
    const elsewhere = {
      ...ended('removed'),
      id: '4',
      since: '2027-04-01',
      entityRef: 'component:default/ledger',
    };
    expect(emeritiOf([second, first, other, elsewhere])).toEqual([
      second,
      other,
    ]);
  });
});
