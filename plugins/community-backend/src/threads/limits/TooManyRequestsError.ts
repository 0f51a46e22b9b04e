import { CustomErrorBase } from '@backstage/errors';

/**
 * Somebody has done more than anybody honest would, and may go on later.
 *
 * `@backstage/errors` has no class for it; its handler takes the status from
 * `statusCode`, and sends what else is on the error along.
 */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;
  /** In how many whole seconds it may be tried again. */
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
