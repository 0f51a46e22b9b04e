import { InputError } from '@backstage/errors';
import {
  daysBetween,
  longestTermDays,
} from '@platform-community/backstage-plugin-community-common';

/** @throws InputError when a term cannot last from a day to its last one */
export function assertTerm(since: string, until: string): void {
  const days = daysBetween(since, until);
  if (days < 0) throw new InputError('until: must not lie in the past');
  if (days > longestTermDays) {
    throw new InputError(
      `until: a term takes at most ${longestTermDays} days from today`,
    );
  }
}
