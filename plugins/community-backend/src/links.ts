import { parseEntityRef } from '@backstage/catalog-model';
import type { CommunityConfig } from './config';

/** Addresses of what the community shows. */
export class Links {
  readonly #config: Pick<CommunityConfig, 'entityPath' | 'appUrl'>;

  constructor(config: Pick<CommunityConfig, 'entityPath' | 'appUrl'>) {
    this.#config = config;
  }

  /** Within the app: an entity's Community tab, or what lies below it. */
  within(entityRef: string, below = ''): string {
    const ref = parseEntityRef(entityRef);
    const page = this.#config.entityPath
      .replace(':namespace', encodeURIComponent(ref.namespace))
      .replace(':kind', encodeURIComponent(ref.kind))
      .replace(':name', encodeURIComponent(ref.name));
    return `${page}/community${below && `/${below}`}`;
  }

  /** The same as an address that works from anywhere. */
  outside(entityRef: string, below = ''): string {
    return `${this.#config.appUrl}${this.within(entityRef, below)}`;
  }
}
