import type { HumanDuration } from '@backstage/types';

export interface Config {
  catalog?: {
    processors?: {
      /** Catalysts of the community as relations. */
      community?: {
        /**
         * How often the community is asked who the catalysts are:
         * `{ seconds: 30 }` unless told, a second at least.
         */
        refresh?: HumanDuration | string;
      };
    };
  };
}
