import type {
  BackstageUserIdentity,
  DiscoveryApi,
  IdentityApi,
  ProfileInfo,
} from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { forgetPerson } from './person';

interface Session {
  profile: ProfileInfo;
  backstageIdentity: {
    token: string;
    expiresInSeconds?: number;
    identity: BackstageUserIdentity;
  };
}

/** A new token is fetched this long before the old one expires. */
const margin = 5 * 60_000;

/** The identity of whoever was chosen, kept alive by asking again. */
export class DemoIdentity implements IdentityApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #ref: string;
  #session?: Promise<Session>;
  #freshUntil = 0;

  /**
   * Signs in.
   *
   * @throws ResponseError when the backend does not let this person in
   */
  static async signIn(ref: string, discoveryApi: DiscoveryApi) {
    const identity = new DemoIdentity(ref, discoveryApi);
    await identity.#current();
    return identity;
  }

  private constructor(ref: string, discoveryApi: DiscoveryApi) {
    this.#ref = ref;
    this.#discoveryApi = discoveryApi;
  }

  async getProfileInfo() {
    return (await this.#current()).profile;
  }

  async getBackstageIdentity() {
    return (await this.#current()).backstageIdentity.identity;
  }

  async getCredentials() {
    return { token: (await this.#current()).backstageIdentity.token };
  }

  async signOut() {
    forgetPerson();
  }

  async #current(): Promise<Session> {
    if (this.#session && Date.now() < this.#freshUntil) return this.#session;

    const session = this.#fetch();
    this.#session = session;
    this.#freshUntil = Infinity;
    try {
      const { expiresInSeconds = 600 } = (await session).backstageIdentity;
      this.#freshUntil = Date.now() + expiresInSeconds * 1000 - margin;
    } catch {
      this.#freshUntil = 0;
    }
    return session;
  }

  async #fetch(): Promise<Session> {
    const base = await this.#discoveryApi.getBaseUrl('auth');
    const response = await fetch(`${base}/demo/refresh`, {
      headers: {
        'x-demo-person': this.#ref,
        'X-Requested-With': 'XMLHttpRequest',
      },
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }
}
