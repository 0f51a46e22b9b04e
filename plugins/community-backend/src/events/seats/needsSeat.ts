import type {
  Attendance,
  RsvpAnswer,
} from '@platform-community/backstage-plugin-community-common';
import { isHybrid } from '../occurrence';
import type { EventRow } from '../tables';

/** What somebody said about coming. */
export interface Answer {
  answer: RsvpAnswer;
  attendance: Attendance | null;
}

type Where = Pick<EventRow, 'place' | 'url'>;

/**
 * How somebody comes: said only where there are both a room and a link, and to
 * the room unless told.
 */
export function attendanceAt(where: Where, given: Answer): Attendance | null {
  if (given.answer === 'not' || !isHybrid(where)) return null;
  return given.attendance ?? 'in-person';
}

/**
 * Whether an answer takes one of the places. Where one can also come online,
 * the places are those in the room.
 */
export function needsSeat(where: Where, given: Answer): boolean {
  return given.answer === 'going' && attendanceAt(where, given) !== 'remote';
}
