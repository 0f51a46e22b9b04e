/** How often a rule comes round. @public */
export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** @public */
export type Frequency = (typeof frequencies)[number];

/** Days of the week as RFC 5545 writes them, Monday first. @public */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** @public */
export type Weekday = (typeof weekdays)[number];

/**
 * A day of the week, or with an ordinal one of those in the month or year:
 * `{ weekday: 'FR', ordinal: -1 }` is the last Friday.
 *
 * @public
 */
export interface RuleDay {
  weekday: Weekday;
  ordinal?: number;
}

/**
 * A rule of recurrence (RFC 5545, 3.3.10) as far as events need it: by days, so
 * that each occurrence has the wall-clock time of the start.
 *
 * @remarks
 * Lists are empty where the rule says nothing; they are sorted and have nothing
 * twice, so that two rules that say the same in the same parts are equal.
 *
 * @public
 */
export interface Rule {
  freq: Frequency;
  /** Every how many days, weeks, months or years: 1 to 99. */
  interval: number;
  byMonth: number[];
  /** 1 to 31, or -1 (the last day) to -31. */
  byMonthDay: number[];
  byDay: RuleDay[];
  /** Which of the days of a period are meant: 1 is the first, -1 the last. */
  bySetPos: number[];
  /** The day on which weeks begin; of consequence for every other week only. */
  weekStart: Weekday;
  /** How many days the rule gives, with the start and with exceptions. */
  count?: number;
  /** The last local day that may still be one, `YYYY-MM-DD`. */
  until?: string;
}

/** Bounds of what a rule may say. @public */
export const ruleLimits = {
  interval: 99,
  count: 730,
} as const;
