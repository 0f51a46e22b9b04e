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
    .map(name => ({ name, weight: hash(`${name} ${author} ${first}`) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ name }) => name);
  return [...first, ...others].slice(0, size);
}

function hash(text: string) {
  let h = 7;
  for (let i = 0; i < text.length; i++) {
    h = (h * 31 + text.charCodeAt(i)) % 2147483647;
  }
  // once more, or names that begin alike would sit together
  return (h * 48271) % 2147483647;
}
