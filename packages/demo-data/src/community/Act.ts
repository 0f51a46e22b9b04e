import { createHash } from 'node:crypto';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';

/** Something one person did at one time. */
export interface Act {
  at: Date;
  /** A user reference. */
  by: string;
  /** For the log: what they did. */
  what: string;
  /** The thread it starts, to find out how far an earlier run came. */
  starts?: { entityRef: string; title: string };
  /**
   * It makes something later acts refer to, and has an idempotency key: done
   * again, it only finds what it made before.
   */
  keyed?: true;
  carryOut(api: CommunityApi): Promise<void>;
}

export const hour = 3_600_000;
export const day = 24 * hour;

/** The full reference of somebody in the demo catalog. */
export function userRef(name: string): string {
  return `user:default/${name}`;
}

/** A key that is the same whenever the same thing is brought in again. */
export function keyOf(...parts: string[]): string {
  const digest = createHash('sha256').update(parts.join('\n')).digest('hex');
  return `demo-1.${digest.slice(0, 40)}`;
}
