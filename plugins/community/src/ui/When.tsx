import { relativeTime, shortDate } from './relativeTime';
import { useNow, useReaderLocale } from './useReader';

/**
 * When something was, relative to now; the full date and time are in its title.
 */
export function When(props: {
  at: string;
  /** `date` always shows the day. */
  as?: 'relative' | 'date';
}) {
  const { at, as = 'relative' } = props;
  const locale = useReaderLocale();
  const now = useNow();
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return null;
  const full = new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(instant);
  return (
    <time dateTime={at} title={full}>
      {(as === 'date' ? shortDate : relativeTime)(instant, now, locale)}
    </time>
  );
}
