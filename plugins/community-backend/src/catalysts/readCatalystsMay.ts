import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  catalystRightNames,
  catalystsMayOnly,
  type CatalystsMay,
} from '@platform-community/backstage-plugin-community-common';

const key = 'catalysts.may';

/**
 * What `community.catalysts.may` leaves to catalysts: all that it does not take
 * away.
 *
 * @throws Error that names the key of what is no right, or is not yes or no
 */
export function readCatalystsMay(
  config: RootConfigService | undefined,
): CatalystsMay {
  const may = config?.getOptionalConfig(key);
  const names: string[] = catalystRightNames;
  const unknown = may?.keys().find(name => !names.includes(name));
  if (unknown !== undefined) {
    throw new Error(
      `community.${key}.${unknown}: is no right of catalysts, which are ${names.join(
        ', ',
      )}`,
    );
  }
  return catalystsMayOnly(
    catalystRightNames.filter(right => may?.getOptionalBoolean(right) ?? true),
  );
}
