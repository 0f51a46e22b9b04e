import { explicitRule } from '../explicitRule';
import { parseRule } from '../parseRule';
import type { RecurrencePlan } from '../occurrences';
import { weekdays, type Rule, type RuleDay } from '../Rule';
import {
  dateWords,
  listWords,
  monthNames,
  nth,
  ordinalWords,
  weekdayName,
} from './names';

/** Sets of days of the week that have a name of their own. */
const daySets: Record<string, string> = {
  'MO,TU,WE,TH,FR': 'weekday',
  'SA,SU': 'weekend day',
  'MO,TU,WE,TH,FR,SA,SU': 'day',
};

const months = (rule: Rule) =>
  listWords(rule.byMonth.map(month => monthNames[month - 1]));

const plainNames = (rule: Rule) =>
  rule.byDay.map(({ weekday }) => weekdayName(weekday));

const setOf = (rule: Rule) =>
  daySets[rule.byDay.map(({ weekday }) => weekday).join()];

const isWorkweek = (rule: Rule) => setOf(rule) === 'weekday';

/** “day”, “other week”, “3 months”. */
function every(unit: string, interval: number): string {
  if (interval === 1) return unit;
  return interval === 2 ? `other ${unit}` : `${interval} ${unit}s`;
}

/** “the 1st, the 15th and the last day”; three in a row are “the 1st to 3rd”. */
function monthDayWords(days: number[]): string {
  const positive = days.filter(day => day > 0);
  const runs: number[][] = [];
  for (const day of positive) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === day - 1) run.push(day);
    else runs.push([day]);
  }
  const fromStart = runs.flatMap(run =>
    run.length > 2
      ? [`${nth(run[0])} to ${nth(run[run.length - 1])}`]
      : run.map(nth),
  );
  const fromEnd = days
    .filter(day => day < 0)
    .map(day => `${ordinalWords(day)} day`);
  return `the ${listWords([...fromStart, ...fromEnd])}`;
}

/** “the first and third Tuesday”, “every Monday and the last Friday”. */
function numberedWords(days: RuleDay[]): string {
  const plain = days.filter(({ ordinal }) => ordinal === undefined);
  const groups = weekdays
    .map(weekday => ({
      weekday,
      ordinals: days
        .filter(day => day.weekday === weekday)
        .flatMap(({ ordinal }) => ordinal ?? []),
    }))
    .filter(({ ordinals }) => ordinals.length > 0)
    .map(
      ({ weekday, ordinals }) =>
        `the ${listWords(ordinals.map(ordinalWords))} ${weekdayName(weekday)}`,
    );
  const names = plain.map(({ weekday }) => weekdayName(weekday));
  return listWords([
    ...(names.length > 0 ? [`every ${listWords(names)}`] : []),
    ...groups,
  ]);
}

/** “first and last”, those that are counted from the end after the others. */
function whichWords(positions: number[]): string {
  const inOrder = [
    ...positions.filter(at => at > 0),
    ...positions.filter(at => at < 0),
  ];
  return listWords(inOrder.map(ordinalWords));
}

/** What positions take out of each period, where no simpler words have said it. */
function positionWords(rule: Rule, unit: string): string {
  if (rule.bySetPos.length === 0) return '';
  return `, of these only the ${whichWords(rule.bySetPos)} in a ${unit}`;
}

/** The days of a month or year, without the positions that `rest` still needs. */
function dayWords(rule: Rule): { days: string; rest: boolean } {
  const set = setOf(rule);
  const plain = rule.byDay.every(({ ordinal }) => ordinal === undefined);
  if (rule.byMonthDay.length > 0) {
    return { days: monthDayWords(rule.byMonthDay), rest: true };
  }
  // Of several months of a year, positions count through them all.
  const apart = rule.freq === 'MONTHLY' || rule.byMonth.length < 2;
  if (plain && set && apart && rule.bySetPos.length > 0) {
    return {
      days: `the ${whichWords(rule.bySetPos)} ${set}`,
      rest: false,
    };
  }
  return { days: numberedWords(rule.byDay), rest: true };
}

/** “ if it is a Friday”, where days of the month must be days of the week. */
function conditionWords(rule: Rule): string {
  if (rule.byDay.length === 0 || rule.byMonthDay.length === 0) return '';
  return ` if it is a ${listWords(plainNames(rule), 'or')}`;
}

const onlyMonths = (rule: Rule) =>
  rule.byMonth.length > 0 ? `, only in ${months(rule)}` : '';

function daily(rule: Rule): string {
  const conditions = [
    ...(rule.byDay.length > 0
      ? [`a ${listWords(plainNames(rule), 'or')}`]
      : []),
    ...(rule.byMonthDay.length > 0
      ? [`${monthDayWords(rule.byMonthDay)} of the month`]
      : []),
  ];
  const onlyDays =
    conditions.length > 0 ? ` that is ${conditions.join(' and ')}` : '';
  if (isWorkweek(rule) && rule.interval === 1 && conditions.length === 1) {
    return `Every weekday${onlyMonths(rule)}`;
  }
  return `Every ${every('day', rule.interval)}${onlyDays}${onlyMonths(rule)}`;
}

function weekly(rule: Rule): string {
  const names = listWords(plainNames(rule));
  const rest =
    onlyMonths(rule) +
    positionWords(rule, 'week') +
    (rule.weekStart === 'MO'
      ? ''
      : `, weeks beginning on ${weekdayName(rule.weekStart)}`);
  if (rule.interval === 1) {
    return `Every ${isWorkweek(rule) ? 'weekday' : names}${rest}`;
  }
  if (rule.interval === 2 && rule.byDay.length === 1) {
    return `Every other ${names}${rest}`;
  }
  return `Every ${every('week', rule.interval)} on ${names}${rest}`;
}

function monthly(rule: Rule): string {
  const { days, rest } = dayWords(rule);
  const period =
    rule.interval > 2
      ? `${nth(rule.interval)} month`
      : every('month', rule.interval);
  return `On ${days} of every ${period}${conditionWords(rule)}${onlyMonths(
    rule,
  )}${rest ? positionWords(rule, 'month') : ''}`;
}

/** “on 1 June and 1 December”, where the days are plain ones of named months. */
function datesOfYear(rule: Rule): string | undefined {
  const days = rule.byMonthDay;
  if (days.length === 0 || rule.byMonth.length === 0) return undefined;
  if (days.some(day => day < 0) || days.length > 3) return undefined;
  return listWords(
    rule.byMonth.flatMap(month =>
      days.map(day => `${day} ${monthNames[month - 1]}`),
    ),
  );
}

function yearly(rule: Rule): string {
  const { days, rest } = dayWords(rule);
  const scope = rule.byMonthDay.length > 0 ? 'every month' : 'the year';
  const named =
    datesOfYear(rule) ??
    `${days} of ${rule.byMonth.length > 0 ? months(rule) : scope}`;
  return `Every ${every('year', rule.interval)} on ${named}${conditionWords(
    rule,
  )}${rest ? positionWords(rule, 'year') : ''}`;
}

const byFrequency = {
  DAILY: daily,
  WEEKLY: weekly,
  MONTHLY: monthly,
  YEARLY: yearly,
} as const;

/** The days of a plan in words, without its time and its end. */
export function daysWords(plan: RecurrencePlan): string {
  if (plan.rule === undefined) return `On ${dateWords(plan.startsLocal)}`;
  const rule = explicitRule(parseRule(plan.rule), plan.startsLocal);
  return byFrequency[rule.freq](rule);
}
