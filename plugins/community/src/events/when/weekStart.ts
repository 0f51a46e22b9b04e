/** Where weeks begin on Sunday, for browsers that do not know it themselves. */
const sunday = new Set(
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(
    ' ',
  ),
);
const saturday = new Set(
  'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '),
);

interface WeekInfo {
  firstDay: number;
}

type LocaleOfToday = Intl.Locale & {
  getWeekInfo?: () => WeekInfo;
  weekInfo?: WeekInfo;
};

/** The day on which weeks begin: 1 is Monday, 7 is Sunday. */
export function weekStart(locale: string): number {
  const known: LocaleOfToday = new Intl.Locale(locale);
  const info = known.getWeekInfo?.() ?? known.weekInfo;
  if (info) return info.firstDay;
  const region = known.maximize().region ?? '';
  if (sunday.has(region)) return 7;
  return saturday.has(region) ? 6 : 1;
}
