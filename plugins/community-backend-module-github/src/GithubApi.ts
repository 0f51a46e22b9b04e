import { toError } from '@backstage/errors';
import type {
  GithubCredentialsProvider,
  GithubIntegrationConfig,
} from '@backstage/integration';
import { restAfter } from './restAfter';

/** What became of a request. */
export type GithubAnswer =
  | { outcome: 'ok'; body: unknown; etag?: string }
  | { outcome: 'unchanged' }
  /** It is not there, or not for this installation, which looks the same. */
  | { outcome: 'missing' }
  | { outcome: 'failed'; reason: string; retryAt?: Date };

const timeoutMs = 10_000;
/** A repository that was moved is one hop away, twice moved as well. */
const mostHops = 3;
/** After so many failures on end a host is left alone for a while. */
const mostFailures = 3;
const outageMs = 60_000;
const refusedMs = 15 * 60_000;

/**
 * One GitHub host, asked for JSON.
 *
 * Guaranteed: while a host has asked to be left alone, or fails on end, nothing
 * is sent there; credentials never follow a redirect to another origin.
 */
export class GithubApi {
  readonly #base: string;
  readonly #host: string;
  readonly #credentials: GithubCredentialsProvider;
  readonly #clock: () => Date;
  /** Until when nothing is asked, by whose limit it is. */
  readonly #rests = new Map<string, Date>();
  #failures = 0;
  #outageUntil = new Date(0);

  constructor(options: {
    integration: GithubIntegrationConfig;
    credentials: GithubCredentialsProvider;
    clock: () => Date;
  }) {
    const { host, apiBaseUrl } = options.integration;
    this.#host = host;
    this.#base = (apiBaseUrl ?? `https://${host}/api/v3`).replace(/\/+$/, '');
    this.#credentials = options.credentials;
    this.#clock = options.clock;
  }

  /**
   * Asks for something about a repository.
   *
   * @param below - the path below `/repos/owner/repo`
   */
  async get(
    of: { owner: string; repo: string },
    below: string,
    options: { signal: AbortSignal; etag?: string },
  ): Promise<GithubAnswer> {
    const { owner, repo } = of;
    try {
      const { token, headers, type } = await this.#signIn(owner, repo);
      // An app has a limit for each of its installations.
      const limit = type === 'app' ? owner.toLocaleLowerCase('en-US') : '';
      const now = this.#clock();
      const rest = this.#rests.get(limit);
      if (rest && rest > now) return failed(`${this.#host} is at rest`, rest);
      if (this.#outageUntil > now) {
        return failed(`${this.#host} is out of order`, this.#outageUntil);
      }
      const answer = await this.#follow(`/repos/${owner}/${repo}${below}`, {
        signal: AbortSignal.any([
          options.signal,
          AbortSignal.timeout(timeoutMs),
        ]),
        headers: {
          ...headers,
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(options.etag && { 'If-None-Match': options.etag }),
        },
      });
      return await this.#read(answer, limit);
    } catch (error) {
      return this.#fail(
        `${this.#host} could not be reached: ${toError(error).message}`,
      );
    }
  }

  #signIn(owner: string, repo: string) {
    return this.#credentials.getCredentials({
      url: `https://${this.#host}/${owner}/${repo}`,
    });
  }

  async #follow(
    path: string,
    init: { signal: AbortSignal; headers: Record<string, string> },
  ): Promise<Response> {
    let url = new URL(`${this.#base}${path}`);
    const { origin } = url;
    for (let hop = 0; hop < mostHops; hop++) {
      const answer = await fetch(url, {
        ...init,
        headers: {
          Accept: 'application/vnd.github+json',
          'User-Agent': 'backstage-community',
          'X-GitHub-Api-Version': '2022-11-28',
          ...init.headers,
        },
        redirect: 'manual',
      });
      const location = answer.headers.get('location');
      if (![301, 302, 307, 308].includes(answer.status) || !location) {
        return answer;
      }
      await answer.body?.cancel();
      url = new URL(location, url);
      if (url.origin !== origin) throw new Error('it leads somewhere else');
    }
    throw new Error('it leads from one address to the next');
  }

  async #read(answer: Response, limit: string): Promise<GithubAnswer> {
    const { status } = answer;
    const rest = restAfter(answer, this.#clock());
    if (rest) this.#rests.set(limit, rest);
    if (status === 200) {
      const body = await answer.json();
      this.#failures = 0;
      return {
        outcome: 'ok',
        body,
        etag: answer.headers.get('etag') ?? undefined,
      };
    }
    await answer.body?.cancel();
    if (status >= 500) return this.#fail(`${this.#host} answered ${status}`);
    this.#failures = 0;
    if (status === 304) return { outcome: 'unchanged' };
    if (status === 404 || status === 410) return { outcome: 'missing' };
    if (rest) return failed(`${this.#host} asks for a pause`, rest);
    if (status === 401) {
      // Going on with a token that is not taken gets an address locked out.
      const retryAt = new Date(this.#clock().getTime() + refusedMs);
      this.#rests.set(limit, retryAt);
      return failed(`${this.#host} does not take the token`, retryAt);
    }
    return failed(`${this.#host} answered ${status}`);
  }

  #fail(reason: string): GithubAnswer {
    this.#failures += 1;
    if (this.#failures < mostFailures) return failed(reason);
    this.#outageUntil = new Date(this.#clock().getTime() + outageMs);
    return failed(reason, this.#outageUntil);
  }
}

function failed(reason: string, retryAt?: Date): GithubAnswer {
  return { outcome: 'failed', reason, retryAt };
}
