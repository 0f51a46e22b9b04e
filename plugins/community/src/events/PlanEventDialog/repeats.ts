import {
  assertStartFits,
  firstFittingDay,
  occurrencesOf,
  parseRule,
  ruleText,
  weekdays,
  type Rule,
  type RecurrencePlan,
  type Weekday,
} from '@platform-community/backstage-plugin-community-common';

/** The usual ways to recur, each from the day of the start; then any rule. */
export const patterns = [
  'never',
  'weekly',
  'fortnightly',
  'nthWeekday',
  'lastWeekday',
  'monthDay',
  'weekdays',
  'custom',
] as const;

export type Pattern = (typeof patterns)[number];

export const ends = ['never', 'on', 'after'] as const;

/** How an event recurs, as it is being typed. */
export interface Repeats {
  pattern: Pattern;
  /** The rule of the pattern `custom`, without its end. */
  rule: string;
  ends: (typeof ends)[number];
  /** The last day, where it ends on one. */
  until: string;
  /** How often, where it ends after some times. */
  count: number;
  /** Days on which it does not take place. */
  except: string[];
  /** Local times besides the rule. */
  extra: string[];
}

type Recurrence = Pick<RecurrencePlan, 'rule' | 'except' | 'extra'>;

export const never: Repeats = {
  pattern: 'never',
  rule: '',
  ends: 'never',
  until: '',
  count: 10,
  except: [],
  extra: [],
};

function weekdayOf(day: string): Weekday {
  return weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
}

/** The rule of a pattern for a series that begins on a day, without an end. */
export function patternRule(
  pattern: Exclude<Pattern, 'never' | 'custom'>,
  day: string,
): string {
  const weekday = weekdayOf(day);
  const date = Number(day.slice(8, 10));
  switch (pattern) {
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${weekday}`;
    case 'fortnightly':
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`;
    case 'nthWeekday':
      return `FREQ=MONTHLY;BYDAY=${Math.ceil(date / 7)}${weekday}`;
    case 'lastWeekday':
      return `FREQ=MONTHLY;BYDAY=-1${weekday}`;
    case 'monthDay':
      return `FREQ=MONTHLY;BYMONTHDAY=${date}`;
    default:
      return 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
  }
}

function withoutEnd(rule: Rule): string {
  return ruleText({ ...rule, count: undefined, until: undefined });
}

/** With what a rule takes from its start said, so that two can be compared. */
function spelledOut(rule: Rule, day: string): string {
  const isBare =
    rule.byDay.length + rule.byMonthDay.length + rule.byMonth.length === 0;
  const isEveryDay = rule.freq === 'DAILY' && rule.interval === 1;
  return withoutEnd({
    ...rule,
    freq: isEveryDay && rule.byDay.length > 0 ? 'WEEKLY' : rule.freq,
    byDay:
      rule.freq === 'WEEKLY' && isBare
        ? [{ weekday: weekdayOf(day) }]
        : rule.byDay,
    byMonthDay:
      rule.freq === 'MONTHLY' && isBare
        ? [Number(day.slice(8, 10))]
        : rule.byMonthDay,
  });
}

/** How a plan recurs, to be shown in the form and changed. */
export function repeatsOf(recurrence: Recurrence, day: string): Repeats {
  const { rule, except = [], extra = [] } = recurrence;
  if (rule === undefined) return { ...never, extra };
  const parsed = parseRule(rule);
  const spelled = spelledOut(parsed, day);
  const pattern = patterns.find(
    one =>
      one !== 'never' && one !== 'custom' && patternRule(one, day) === spelled,
  );
  return {
    pattern: pattern ?? 'custom',
    rule: pattern ? '' : withoutEnd(parsed),
    ends: endOf(parsed),
    until: parsed.until ?? '',
    count: parsed.count ?? never.count,
    except,
    extra,
  };
}

function endOf({ count, until }: Rule): Repeats['ends'] {
  if (count !== undefined) return 'after';
  return until === undefined ? 'never' : 'on';
}

/** The rule for a series that begins on a day; none where it has none. */
export function ruleOf(repeats: Repeats, day: string): string | undefined {
  const { pattern, ends: end, until, count } = repeats;
  if (pattern === 'never') return undefined;
  const base = pattern === 'custom' ? repeats.rule : patternRule(pattern, day);
  return ruleText({
    ...parseRule(base),
    ...(end === 'on' && until && { until }),
    ...(end === 'after' && Number.isInteger(count) && { count }),
  });
}

/** How it recurs as the API takes it; nothing for what takes place once. */
export function toRecurrence(
  repeats: Repeats,
  day: string,
): Recurrence | undefined {
  const rule = ruleOf(repeats, day);
  const { except, extra } = repeats;
  if (rule === undefined && extra.length === 0) return undefined;
  return {
    rule,
    ...(rule !== undefined &&
      except.length > 0 && { except: [...except].sort() }),
    ...(extra.length > 0 && { extra: [...extra].sort() }),
  };
}

/** What keeps a series from being sent, as a key of the messages. */
export type RepeatsProblem =
  | 'untilMissing'
  | 'untilEarly'
  | 'count'
  | 'exceptStart'
  | 'extraEarly'
  | 'extraTwice'
  | 'extraGiven'
  | 'dateNotInRule';

export interface RepeatsProblems {
  date?: RepeatsProblem;
  until?: RepeatsProblem;
  count?: RepeatsProblem;
  except?: RepeatsProblem;
  extra?: RepeatsProblem;
}

/** What the server would refuse of a series whose start is whole. */
export function repeatsProblems(
  repeats: Repeats,
  start: { startsLocal: string; timeZone: string },
  limits: { count: number },
): RepeatsProblems {
  const day = start.startsLocal.slice(0, 10);
  const problems: RepeatsProblems = {};
  const { pattern, ends: end, until, count, except, extra } = repeats;
  const recurs = pattern !== 'never';
  if (recurs && end === 'on') {
    if (!until) problems.until = 'untilMissing';
    else if (until < day) problems.until = 'untilEarly';
  }
  if (
    recurs &&
    end === 'after' &&
    !(Number.isInteger(count) && count >= 1 && count <= limits.count)
  ) {
    problems.count = 'count';
  }
  if (recurs && except.includes(day)) problems.except = 'exceptStart';
  const extraProblem = extraProblemOf(extra, {
    ...start,
    ...rulePart(repeats, day),
  });
  if (extraProblem) problems.extra = extraProblem;
  if (recurs && !problems.until && !problems.count && !fits(repeats, start)) {
    problems.date = 'dateNotInRule';
  }
  return problems;
}

function rulePart(repeats: Repeats, day: string) {
  const rule = ruleOf({ ...repeats, ends: 'never' }, day);
  return rule === undefined ? {} : { rule };
}

function extraProblemOf(
  extra: string[],
  plan: RecurrencePlan,
): RepeatsProblem | undefined {
  const start = plan.startsLocal.slice(0, 10);
  const days = extra.map(time => time.slice(0, 10));
  if (days.some(day => day <= start)) return 'extraEarly';
  if (new Set(days).size < days.length) return 'extraTwice';
  const isGiven = days.some(
    day => occurrencesOf(plan, { from: day, until: day, limit: 1 }).length > 0,
  );
  return isGiven ? 'extraGiven' : undefined;
}

function fits(
  repeats: Repeats,
  start: { startsLocal: string; timeZone: string },
): boolean {
  try {
    const rule = ruleOf(repeats, start.startsLocal.slice(0, 10));
    assertStartFits({ ...start, rule });
    return true;
  } catch {
    return false;
  }
}

/** The first day from the chosen one on with which the series could begin. */
export function fittingDay(repeats: Repeats, day: string): string | undefined {
  const rule = ruleOf(repeats, day);
  return rule === undefined ? undefined : firstFittingDay(rule, day);
}
