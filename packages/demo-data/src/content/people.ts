/** Who works where, as in catalog/people. */
export const teams = {
  'delivery-platform': [
    'priya.nair',
    'tomasz.bak',
    'eunji.kim',
    'rafael.moura',
    'hanna.virtanen',
    'kwame.boateng',
  ],
  foundations: [
    'ingrid.solberg',
    'diego.fuentes',
    'yusuf.demir',
    'mei.tanaka',
    'tunde.adeyemi',
  ],
  observability: ['nadia.haddad', 'petr.novak', 'lucia.ferrari', 'arjun.menon'],
  search: [
    'ada.lindqvist',
    'linh.tran',
    'bastien.moreau',
    'zoe.katz',
    'farid.rahimi',
  ],
  timetable: [
    'marta.kowalska',
    'greta.hoffmann',
    'ibrahim.diallo',
    'soren.kjaer',
    'aroha.ngata',
  ],
  checkout: [
    'jun.reyes',
    'camille.dubois',
    'dmytro.shevchenko',
    'leila.nazari',
    'ben.achterberg',
  ],
  payments: [
    'musa.okafor',
    'sofia.papadaki',
    'rohan.deshpande',
    'elin.thorsdottir',
    'marcus.webb',
  ],
  'traveller-apps': [
    'amara.nwosu',
    'tala.santos',
    'hugo.lindgren',
    'chiara.conti',
  ],
  'platform-admins': ['sam.oduya'],
};

const engineers = Object.entries(teams)
  .filter(([team]) => team !== 'platform-admins')
  .flatMap(([, members]) => members);

/**
 * As many people as asked for, the named ones first and the others in an order
 * that looks like chance and is the same every time. Never the author.
 */
export function crowd(size: number, author: string, ...first: string[]) {
  const others = engineers
    .filter(name => name !== author && !first.includes(name))
    .map(name => ({ name, weight: hash(`${author} ${first} ${name}`) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ name }) => name);
  return [...first, ...others].slice(0, size);
}

/** FNV-1a, stirred once more so that similar names do not sit together. */
function hash(text: string) {
  let h = 0x811c9dc5;
  for (const char of text) {
    h = Math.imul(h ^ char.codePointAt(0)!, 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}
