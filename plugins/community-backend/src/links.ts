import { parseEntityRef } from '@backstage/catalog-model';
import type { CommunityConfig } from './config';

/** What an address within the app leads to. */
export interface Place {
  entityRef: string;
  threadId?: string;
}

const uuid =
  '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

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

  /** The app itself, from anywhere. */
  app(): string {
    return this.#config.appUrl;
  }

  /** The same as an address that works from anywhere. */
  outside(entityRef: string, below = ''): string {
    return `${this.#config.appUrl}${this.within(entityRef, below)}`;
  }

  /**
   * The entity or the thread that an address leads to, as it stands in the bar
   * of a browser or begins at the root of the app; nothing for other pages.
   */
  read(address: string): Place | undefined {
    const path = this.#pathOf(address);
    const match = path === undefined ? null : this.#pattern().exec(path);
    if (!match?.groups) return undefined;
    const { namespace = 'default', kind, name, thread } = match.groups;
    const parts = [kind, namespace, name].map(decoded);
    if (!parts.every(part => /^[^:/\s]{1,63}$/.test(part))) return undefined;
    const entityRef = `${parts[0]}:${parts[1]}/${parts[2]}`.toLocaleLowerCase(
      'en-US',
    );
    return thread ? { entityRef, threadId: thread } : { entityRef };
  }

  /** The path within the app, without what else is in the address. */
  #pathOf(address: string): string | undefined {
    const { appUrl } = this.#config;
    if (address.startsWith('/') && !address.startsWith('//')) {
      return address.replace(/[?#].*$/s, '');
    }
    if (!appUrl || !URL.canParse(address) || !URL.canParse(appUrl)) {
      return undefined;
    }
    const url = new URL(address);
    const app = new URL(appUrl);
    const root = app.pathname.replace(/\/$/, '');
    return url.origin === app.origin && url.pathname.startsWith(`${root}/`)
      ? url.pathname.slice(root.length)
      : undefined;
  }

  #pattern(): RegExp {
    const page = escaped(this.#config.entityPath.replace(/\/$/, '')).replace(
      /:(namespace|kind|name)/g,
      (_, part) => `(?<${part}>[^/]+?)`,
    );
    return new RegExp(
      `^${page}(?:/community(?:/threads/(?<thread>${uuid}))?)?/?$`,
      'i',
    );
  }
}
