import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { CatalystsMay } from '@platform-community/backstage-plugin-community-common';
import { readCatalystsMay } from './catalysts/readCatalystsMay';
import type { WhenMerged } from './threads/links/LinkNews';
import type { EscalationTimes } from './threads/escalation/Escalator';
import { readLimits, type LimitsConfig } from './threads/limits/LimitsConfig';

/** What `app-config.yaml` says under `community`. */
export interface CommunityConfig {
  /** Users or groups that may do everything, lower case. */
  administrators: string[];
  /** Whether `community.administer` makes an administrator. */
  administerByPermission: boolean;
  /** What is left to catalysts of what they may do. */
  catalystsMay: CatalystsMay;
  /** Address of an entity page within the app. */
  entityPath: string;
  /** Where the app is, for links that leave it. */
  appUrl: string;
  /** How links of threads are kept alive. */
  links: {
    /** How old knowledge of them may get, in milliseconds. */
    refresh: number;
    whenMerged: WhenMerged;
  };
  /** When is told of threads that nobody replies to. */
  escalation: EscalationTimes;
  events: {
    /** How long before an event people are reminded, in minutes, longest first. */
    reminders: number[];
  };
  /** How much a person may do. */
  limits: LimitsConfig;
  /** What is asked elsewhere, and kept for the next requests. */
  cache: {
    /** How long it is taken as still true, in milliseconds; 0 for not at all. */
    ttl: number;
  };
  /** Whether a policy may show and permit one person less than another. */
  isRestricted: boolean;
}

/** @throws Error that names the key of a value that is wrong */
export function readCommunityConfig(root: RootConfigService): CommunityConfig {
  const config = root.getOptionalConfig('community');
  const administrators = config?.getOptionalStringArray('administrators') ?? [];
  for (const ref of administrators) {
    if (!/^(user|group):[^:/\s]+\/[^:/\s]+$/i.test(ref)) {
      throw new Error(
        `community.administrators: '${ref}' must be a user or group reference such as group:default/platform`,
      );
    }
  }
  // With the framework switched off everything is permitted to everybody.
  const isRestricted = root.getOptionalBoolean('permission.enabled') ?? false;
  return {
    administrators: administrators.map(ref => ref.toLocaleLowerCase('en-US')),
    administerByPermission:
      (config?.getOptionalBoolean('administerByPermission') ?? false) &&
      isRestricted,
    catalystsMay: readCatalystsMay(config),
    entityPath:
      config?.getOptionalString('entityPath') ??
      '/catalog/:namespace/:kind/:name',
    appUrl: root.getOptionalString('app.baseUrl')?.replace(/\/$/, '') ?? '',
    links: readLinks(config),
    escalation: readEscalation(config),
    events: { reminders: readReminders(config) },
    limits: readLimits(config),
    cache: readCache(root),
    isRestricted,
  };
}

/** A week ahead nobody is reminded, they are told. */
const longestReminder = 7 * 24 * 60;

/** @throws Error when one is shorter than five minutes or longer than a week */
function readReminders(
  config: ReturnType<RootConfigService['getOptionalConfig']>,
): number[] {
  const key = 'events.reminders';
  const given = config?.getOptionalConfigArray(key);
  if (!given) return [24 * 60, 60];
  const minutes = given.map(
    one => durationToMilliseconds(readDurationFromConfig(one)) / 60_000,
  );
  if (minutes.some(one => one < 5 || one > longestReminder)) {
    throw new Error(
      `community.${key}: each must be from five minutes to a week`,
    );
  }
  return [...new Set(minutes)].sort((a, b) => b - a);
}

/** A minute and more would have people wonder why they are not let in. */
const longestTtl = 60_000;

function readCache(root: RootConfigService): CommunityConfig['cache'] {
  const config = root.getOptionalConfig('community');
  const key = 'cache.ttl';
  const ttl = durationToMilliseconds(
    config?.has(key)
      ? readDurationFromConfig(config, { key })
      : { seconds: 10 },
  );
  if (ttl > longestTtl) {
    throw new Error('community.cache.ttl: must be a minute or less');
  }
  return { ttl };
}

function readLinks(
  config: RootConfigService | undefined,
): CommunityConfig['links'] {
  const key = 'links.refresh';
  const refresh = durationToMilliseconds(
    config?.has(key) ? readDurationFromConfig(config, { key }) : { minutes: 5 },
  );
  if (refresh < 60_000) {
    throw new Error('community.links.refresh: must be a minute or more');
  }
  const whenMerged = config?.getOptionalString('links.whenMerged') ?? 'propose';
  if (whenMerged !== 'propose' && whenMerged !== 'ship') {
    throw new Error(
      `community.links.whenMerged: '${whenMerged}' must be propose or ship`,
    );
  }
  return { refresh, whenMerged };
}

function readEscalation(
  config: RootConfigService | undefined,
): EscalationTimes {
  const read = (name: string, usual: HumanDuration) => {
    const key = `escalation.${name}`;
    const set = config?.has(key) && readDurationFromConfig(config, { key });
    return durationToMilliseconds(set || usual);
  };
  const times = {
    catalystsAfter: read('catalystsAfter', { days: 1 }),
    ownersAfter: read('ownersAfter', { days: 3 }),
  };
  if (times.ownersAfter < times.catalystsAfter) {
    throw new Error(
      'community.escalation.ownersAfter: must not be before catalystsAfter, members and catalysts come first',
    );
  }
  return times;
}
