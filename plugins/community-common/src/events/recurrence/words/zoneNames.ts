/**
 * What a name or abbreviation says about a zone.
 *
 * @remarks
 * Zones that stand for a whole region are those of the Unicode CLDR (meta zones,
 * territory 001). CET, EET and WET have no other usual name for the whole year,
 * so they are read as the region, with its summer time.
 */
export type ZoneMeaning =
  /** The zone all year round. */
  | { zone: string }
  /** What its clocks are called in one half of the year: hours from UTC. */
  | { zone: string; hours: number; allYear: string }
  /** More than one zone; `zones` are those that a second name may choose from. */
  | { ambiguous: string; zones: string[] };

const allYear = (zone: string, ...names: string[]) =>
  names.map((name): [string, ZoneMeaning] => [name, { zone }]);

const half = (zone: string, hours: number, whole: string, ...names: string[]) =>
  names.map((name): [string, ZoneMeaning] => [
    name,
    { zone, hours, allYear: whole },
  ]);

const several = (names: string[], ambiguous: string, ...zones: string[]) =>
  names.map((name): [string, ZoneMeaning] => [name, { ambiguous, zones }]);

const losAngeles = 'America/Los_Angeles';
const denver = 'America/Denver';
const chicago = 'America/Chicago';
const newYork = 'America/New_York';

/** Names in lower case. */
export const zoneNames = new Map<string, ZoneMeaning>([
  ...allYear('UTC', 'utc', 'gmt', 'zulu', 'greenwich mean time'),
  ...allYear('UTC', 'coordinated universal time', 'universal time'),

  ...allYear(losAngeles, 'pt', 'pacific time', 'us pacific'),
  ...half(losAngeles, -8, 'PT', 'pst', 'pacific standard time'),
  ...half(losAngeles, -7, 'PT', 'pdt', 'pacific daylight time'),
  ...allYear(denver, 'mt', 'mountain time', 'us mountain'),
  ...half(denver, -7, 'MT', 'mst', 'mountain standard time'),
  ...half(denver, -6, 'MT', 'mdt', 'mountain daylight time'),
  ...allYear(chicago, 'ct', 'central time', 'us central'),
  ...half(chicago, -6, 'CT', 'central standard time'),
  ...half(chicago, -5, 'CT', 'cdt', 'central daylight time'),
  ...allYear(newYork, 'et', 'eastern time', 'us eastern'),
  ...half(newYork, -5, 'ET', 'est', 'eastern standard time'),
  ...half(newYork, -4, 'ET', 'edt', 'eastern daylight time'),

  ...allYear('Europe/Paris', 'cet', 'central european time'),
  ...half('Europe/Paris', 2, 'CET', 'cest', 'central european summer time'),
  ...allYear('Europe/Bucharest', 'eet', 'eastern european time'),
  ...half('Europe/Bucharest', 3, 'EET', 'eest', 'eastern european summer time'),
  ...allYear('Europe/Lisbon', 'wet', 'western european time'),
  ...half('Europe/Lisbon', 1, 'WET', 'western european summer time'),
  ...allYear('Europe/London', 'uk time', 'uk', 'british time'),
  ...half('Europe/London', 1, 'UK time', 'british summer time'),
  ...allYear('Europe/Moscow', 'msk', 'moscow time'),

  ...allYear('Asia/Kolkata', 'india standard time', 'indian standard time'),
  ...allYear('Asia/Kolkata', 'india', 'mumbai', 'delhi', 'new delhi', 'pune'),
  ...allYear('Asia/Kolkata', 'kolkata', 'bangalore', 'bengaluru', 'hyderabad'),
  ...allYear('Asia/Shanghai', 'china standard time', 'china', 'beijing'),
  ...allYear('Asia/Tokyo', 'jst', 'japan standard time', 'japan', 'osaka'),
  ...allYear('Asia/Seoul', 'kst', 'korea standard time', 'south korea'),
  ...allYear('Asia/Singapore', 'sgt', 'singapore time'),
  ...allYear('Asia/Hong_Kong', 'hkt', 'hong kong time'),
  ...allYear('Asia/Jerusalem', 'israel', 'tel aviv', 'israel time'),
  ...allYear('Australia/Sydney', 'aet', 'australian eastern time'),
  ...half('Australia/Sydney', 10, 'AET', 'aest'),
  ...half('Australia/Sydney', 11, 'AET', 'aedt'),
  ...allYear('Australia/Perth', 'awst'),
  ...allYear('Pacific/Auckland', 'nzt', 'new zealand time', 'new zealand'),
  ...half('Pacific/Auckland', 12, 'NZT', 'nzst'),
  ...half('Pacific/Auckland', 13, 'NZT', 'nzdt'),

  ...allYear('Europe/Berlin', 'germany', 'munich', 'hamburg', 'frankfurt'),
  ...allYear('Europe/Berlin', 'cologne', 'stuttgart', 'leipzig', 'dresden'),
  ...allYear('Europe/Warsaw', 'poland', 'krakow', 'wroclaw', 'gdansk'),
  ...allYear('Europe/Paris', 'lyon', 'toulouse'),
  ...allYear('Europe/Rome', 'italy', 'milan', 'turin'),
  ...allYear('Europe/Madrid', 'barcelona'),
  ...allYear('Europe/Amsterdam', 'netherlands', 'the netherlands'),
  ...allYear('Europe/Brussels', 'belgium'),
  ...allYear('Europe/Vienna', 'austria', 'graz'),
  ...allYear('Europe/Zurich', 'switzerland', 'geneva', 'basel'),
  ...allYear('Europe/Prague', 'czechia', 'czech republic', 'brno'),
  ...allYear('Europe/Dublin', 'ireland'),
  ...allYear('Europe/London', 'edinburgh', 'manchester', 'united kingdom'),
  ...allYear('Europe/Stockholm', 'sweden', 'gothenburg'),
  ...allYear('Europe/Oslo', 'norway'),
  ...allYear('Europe/Copenhagen', 'denmark'),
  ...allYear('Europe/Helsinki', 'finland'),
  ...allYear('Europe/Kyiv', 'kyiv', 'kiev'),
  ...allYear(losAngeles, 'san francisco', 'seattle', 'san diego'),
  ...allYear(newYork, 'boston', 'washington dc', 'atlanta'),
  ...allYear(chicago, 'austin', 'dallas', 'houston'),
  ...allYear('America/Toronto', 'montreal', 'ottawa'),
  ...allYear('America/Argentina/Buenos_Aires', 'buenos aires'),
  ...allYear('Asia/Ho_Chi_Minh', 'ho chi minh city', 'vietnam'),

  ...several(
    ['ist'],
    'IST may be India, Israel or Ireland',
    'Asia/Kolkata',
    'Asia/Jerusalem',
    'Europe/Dublin',
  ),
  ...several(
    ['cst'],
    'CST may be Central Standard Time in America, China or Cuba',
    chicago,
    'Asia/Shanghai',
    'America/Havana',
  ),
  ...several(
    ['bst'],
    'BST may be British Summer Time or Bangladesh',
    'Europe/London',
    'Asia/Dhaka',
  ),
  ...several(
    ['ast'],
    'AST may be Atlantic or Arabia Standard Time',
    'America/Halifax',
    'Asia/Riyadh',
  ),
  ...several(
    ['us time', 'usa', 'canada', 'australia', 'brazil', 'mexico', 'russia'],
    'That country has several time zones',
  ),
]);

/** Cities that are also words of another kind, or names of several cities. */
export const noCities = new Set([
  'casey',
  'center',
  'cordoba',
  'davis',
  'easter',
  'midway',
  'nome',
  'palmer',
  'reunion',
  'san juan',
  'troll',
  'wake',
]);
