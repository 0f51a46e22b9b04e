const universal = new Set(['UTC', 'GMT', 'Zulu', 'Universal', 'UCT']);

/** Cities whose old names some browsers keep in the names of their zones. */
const renamed: Record<string, string> = {
  Calcutta: 'Kolkata',
  Enderbury: 'Kanton',
  Faeroe: 'Faroe',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Ponape: 'Pohnpei',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh',
  Truk: 'Chuuk',
};

/**
 * What people call a time zone: `America/Argentina/Buenos_Aires` is
 * `Buenos Aires`. The signs of `Etc/GMT+5` are the wrong way round, so it is
 * told as `UTC-5`.
 */
export function zoneName(zone: string): string {
  const last = zone.slice(zone.lastIndexOf('/') + 1);
  const offset = /^GMT([+-])(\d{1,2})$/.exec(last);
  if (offset && zone.startsWith('Etc/')) {
    if (offset[2] === '0') return 'UTC';
    return `UTC${offset[1] === '+' ? '-' : '+'}${offset[2]}`;
  }
  if (universal.has(last)) return 'UTC';
  return (renamed[last] ?? last).replace(/_/g, ' ');
}
