import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

/** What is counted of each person. */
export type Deed = 'threads' | 'replies' | 'votes' | 'reports';

export interface Limit {
  /** How many in a window of time. */
  atMost: number;
  windowMs: number;
  /** The same for people who have just begun to take part. */
  newcomers: number;
}

/** How much a person may do, and when their first words are read before. */
export interface LimitsConfig {
  enabled: boolean;
  deeds: Record<Deed, Limit>;
  /** How long after their first words somebody is a newcomer. */
  newcomerMs: number;
  /** First words with so many links wait for a moderator; 0 for never. */
  heldLinks: number;
}

type UsualLimit = { atMost: number; per: HumanDuration; newcomers: number };

const usual: Record<Deed, UsualLimit> = {
  threads: { atMost: 20, per: { days: 1 }, newcomers: 5 },
  replies: { atMost: 60, per: { hours: 1 }, newcomers: 20 },
  votes: { atMost: 300, per: { hours: 1 }, newcomers: 300 },
  reports: { atMost: 30, per: { days: 1 }, newcomers: 10 },
};

/** @throws Error that names the key of a value that is wrong */
export function readLimits(
  config: RootConfigService | undefined,
): LimitsConfig {
  const limits = config?.getOptionalConfig('limits');
  const count = (key: string, otherwise: number, least: number) => {
    const value = limits?.getOptionalNumber(key) ?? otherwise;
    if (!Number.isInteger(value) || value < least) {
      throw new Error(
        `community.limits.${key}: must be a whole number from ${least}`,
      );
    }
    return value;
  };
  const span = (key: string, otherwise: HumanDuration) => {
    const set = limits?.has(key) && readDurationFromConfig(limits, { key });
    const ms = durationToMilliseconds(set || otherwise);
    if (ms < 1_000) {
      throw new Error(`community.limits.${key}: must be a second or longer`);
    }
    return ms;
  };
  const limit = (deed: Deed): Limit => {
    const { atMost, per, newcomers } = usual[deed];
    const set = count(`${deed}.atMost`, atMost, 1);
    return {
      atMost: set,
      windowMs: span(`${deed}.per`, per),
      // Whoever sets one number does not give newcomers more than the others.
      newcomers: Math.min(count(`${deed}.newcomers`, newcomers, 1), set),
    };
  };
  return {
    enabled: limits?.getOptionalBoolean('enabled') ?? true,
    deeds: {
      threads: limit('threads'),
      replies: limit('replies'),
      votes: limit('votes'),
      reports: limit('reports'),
    },
    newcomerMs: span('newcomerFor', { days: 1 }),
    heldLinks: count('heldLinks', 3, 0),
  };
}
