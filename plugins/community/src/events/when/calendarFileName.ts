const longest = 60;

/** What a downloaded calendar file is called: `delivery-demo-day.ics`. */
export function calendarFileName(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const name = [...words]
    .slice(0, longest)
    .join('')
    .replace(/^-+|-+$/g, '');
  return `${name || 'event'}.ics`;
}
