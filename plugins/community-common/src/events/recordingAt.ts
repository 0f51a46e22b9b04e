/** How video sites take the second at which to begin. */
const inQuery = /(^|\.)(youtube\.com|youtu\.be|loom\.com)$/;

/**
 * The address of a recording that begins at some place in it: as the site of the
 * video has it where that is known, and else as a media fragment, which players
 * of browsers understand.
 *
 * @param url - an http or https address
 * @param seconds - from the start of the recording
 *
 * @remarks
 * Source: W3C Media Fragments URI 1.0, 4.2.1 (`#t=`).
 *
 * @public
 */
export function recordingAt(url: string, seconds: number): string {
  const address = new URL(url);
  if (inQuery.test(address.hostname)) {
    address.searchParams.set('t', `${seconds}`);
  } else {
    address.hash = `t=${seconds}`;
  }
  return address.href;
}

/**
 * A place in a recording as players show it: `4:05`, `1:02:03`.
 *
 * @param seconds - from the start of the recording, a whole number
 *
 * @public
 */
export function timeMarkText(seconds: number): string {
  const two = (part: number) => `${part}`.padStart(2, '0');
  const [hours, minutes] = [
    Math.floor(seconds / 3_600),
    Math.floor((seconds % 3_600) / 60),
  ];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
