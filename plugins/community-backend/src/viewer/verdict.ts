import { ConflictError, NotAllowedError } from '@backstage/errors';

/** Whether somebody may do something, and if not, why in words for them. */
export type Verdict =
  | { allowed: true }
  | { allowed: false; reason: string; because: 'person' | 'state' };

export function allow(): Verdict {
  return { allowed: true };
}

/** This person may not. */
export function deny(reason: string): Verdict {
  return { allowed: false, reason, because: 'person' };
}

/** What the permission policy leaves the person, said the same everywhere. */
export function permitted(yes: boolean): Verdict {
  return yes ? allow() : deny('The permission policy does not let you do this');
}

/** Nobody may, as things stand. */
export function notNow(reason: string): Verdict {
  return { allowed: false, reason, because: 'state' };
}

/** Allowed when all are; else the first no, those about the person first. */
export function both(...verdicts: Verdict[]): Verdict {
  const refusals = verdicts.filter(verdict => !verdict.allowed);
  return (
    refusals.find(
      verdict => !verdict.allowed && verdict.because === 'person',
    ) ??
    refusals[0] ??
    allow()
  );
}

/**
 * @throws NotAllowedError with the reason when the person may not
 * @throws ConflictError with the reason when nobody may as things stand
 */
export function assertAllowed(verdict: Verdict): void {
  if (verdict.allowed) return;
  throw verdict.because === 'person'
    ? new NotAllowedError(verdict.reason)
    : new ConflictError(verdict.reason);
}
