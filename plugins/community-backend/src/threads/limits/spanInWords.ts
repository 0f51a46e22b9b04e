const units: Array<[string, number]> = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** A span of time as one says it: its two largest units, such as `3 hours and 12 minutes`. */
export function spanInWords(seconds: number): string {
  let rest = Math.max(1, Math.ceil(seconds));
  // Nobody waits for the seconds of an hour.
  if (rest >= 3_600) rest = Math.ceil(rest / 60) * 60;
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return parts.slice(0, 2).join(' and ');
}
