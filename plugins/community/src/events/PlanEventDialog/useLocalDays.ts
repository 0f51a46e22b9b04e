import { useReaderLocale } from '../../ui/useReader';

/**
 * A local day such as `2026-12-24`, or a time on one, as the locale writes it.
 * It is no instant: the clocks that it is by stand beside it.
 */
export function useLocalDays(): (local: string) => string {
  const locale = useReaderLocale();
  return local => {
    const [day, time] = local.split('T');
    const format = new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      ...(time && { hour: 'numeric', minute: '2-digit' }),
      timeZone: 'UTC',
    });
    return format.format(new Date(`${day}T${time ?? '00:00'}:00Z`));
  };
}
