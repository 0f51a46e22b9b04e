import {
  recordingAt,
  timeMarkText,
} from '@platform-community/backstage-plugin-community-common';
import { linkTo } from '../markdown';

/** What a reply says that brings an answer back from an event. */
export interface AnswerFrom {
  /** Markdown, as a host wrote it. */
  answer: string;
  /** Title of the event. */
  title: string;
  /** Address of its page. */
  page: string;
  startsAt: Date;
  timeZone: string;
  /** Seconds into the recording. */
  timeMark?: number;
  recording?: string;
}

/**
 * The reply that an answer leaves in its thread: what was answered, at which
 * event, and where in the recording. As long as there is none, the place is said
 * all the same: the page of the event will have it.
 */
export function answerText(from: AnswerFrom): string {
  const day = new Intl.DateTimeFormat('en', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: from.timeZone,
  }).format(from.startsAt);
  const event = linkTo(`${from.title}, ${day}`, from.page);
  const { timeMark, recording } = from;
  if (timeMark === undefined) {
    const whole = recording ? `, ${linkTo('recording', recording)}` : '';
    return `${from.answer}\n\n*Answered at ${event}${whole}*`;
  }
  const place = `${timeMarkText(timeMark)} in the recording`;
  const mark = recording
    ? linkTo(place, recordingAt(recording, timeMark))
    : place;
  return `${from.answer}\n\n*Answered at ${event}, ${mark}*`;
}
