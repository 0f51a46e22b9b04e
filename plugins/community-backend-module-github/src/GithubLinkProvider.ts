import {
  DefaultGithubCredentialsProvider,
  type ScmIntegrationRegistry,
} from '@backstage/integration';
import type {
  CommunityLinkProvider,
  LinkFinding,
  LinkState,
  RecognisedLink,
  WantedLink,
} from '@platform-community/backstage-plugin-community-node';
import { z } from 'zod';
import { GithubApi, type GithubAnswer } from './GithubApi';
import {
  readIssue,
  recogniseGithub,
  type GithubIssue,
} from './recogniseGithub';

/** What is read of an answer; of a pull request GitHub tells it as well. */
const issueAnswer = z.object({
  title: z.string(),
  state: z.enum(['open', 'closed']),
  state_reason: z.string().nullish(),
  closed_at: z.string().nullish(),
  draft: z.boolean().nullish(),
  pull_request: z.object({ merged_at: z.string().nullish() }).nullish(),
});
const repoAnswer = z.object({
  private: z.boolean(),
  visibility: z.string().optional(),
});

const visibilityMs = 60 * 60_000;
const longestTitle = 300;

function stateOf(issue: z.infer<typeof issueAnswer>): LinkState {
  const pull = issue.pull_request;
  if (issue.state === 'open') return pull && issue.draft ? 'draft' : 'open';
  if (pull) return pull.merged_at ? 'merged' : 'closed';
  // Long closed ones say nothing; closing meant that it was done.
  return issue.state_reason === 'not_planned' ||
    issue.state_reason === 'duplicate'
    ? 'closed'
    : 'completed';
}

function dateOf(text: string | null | undefined): Date | undefined {
  const date = new Date(text ?? NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * Issues and pull requests of the hosts below `integrations.github`.
 *
 * One conditional request for each of them, which costs nothing of the limit
 * while it is unchanged, one after the other as GitHub asks for. Titles of
 * private repositories are left out unless told, because not everybody who sees
 * the thread may read there.
 */
export class GithubLinkProvider implements CommunityLinkProvider {
  readonly id = 'github';
  readonly #apis: ReadonlyMap<string, GithubApi>;
  readonly #privateTitles: boolean;
  readonly #clock: () => Date;
  readonly #private = new Map<string, { is: boolean; until: Date }>();

  constructor(options: {
    integrations: ScmIntegrationRegistry;
    privateTitles: boolean;
    clock: () => Date;
  }) {
    const { integrations, clock } = options;
    const credentials =
      DefaultGithubCredentialsProvider.fromIntegrations(integrations);
    this.#apis = new Map(
      integrations.github
        .list()
        .map(({ config }) => [
          config.host,
          new GithubApi({ integration: config, credentials, clock }),
        ]),
    );
    this.#privateTitles = options.privateTitles;
    this.#clock = clock;
  }

  recognise(url: URL): RecognisedLink | undefined {
    return recogniseGithub(url, this.#hosts());
  }

  async fetchStates(
    wanted: WantedLink[],
    options: { signal: AbortSignal },
  ): Promise<LinkFinding[]> {
    const byHost = new Map<
      string,
      Array<{ link: WantedLink; at: GithubIssue }>
    >();
    for (const link of wanted) {
      const at = readIssue(new URL(link.url), this.#hosts());
      if (!at) continue;
      byHost.set(at.host, [...(byHost.get(at.host) ?? []), { link, at }]);
    }
    const findings = await Promise.all(
      [...byHost.values()].map(async ones => {
        const found: LinkFinding[] = [];
        for (const { link, at } of ones) {
          if (options.signal.aborted) break;
          found.push(await this.#find(link, at, options.signal));
        }
        return found;
      }),
    );
    return findings.flat();
  }

  async #find(
    link: WantedLink,
    at: GithubIssue,
    signal: AbortSignal,
  ): Promise<LinkFinding> {
    const { key } = link;
    const api = this.#apis.get(at.host);
    if (!api) return { key, found: 'nothing', reason: 'no such integration' };
    const visibility = await this.#visibility(api, at, signal);
    if (visibility.outcome !== 'ok') return toFinding(key, visibility);
    const { showsTitle } = visibility;
    // What was read with its title may not have it any more, and the other way
    // round: then an unchanged answer would not do.
    const tag = showsTitle ? 'titled:' : 'untitled:';
    const etag = link.version?.startsWith(tag)
      ? link.version.slice(tag.length)
      : undefined;
    const answer = await api.get(at, `/issues/${at.number}`, { signal, etag });
    if (answer.outcome !== 'ok') return toFinding(key, answer);
    const parsed = issueAnswer.safeParse(answer.body);
    if (!parsed.success) {
      return { key, found: 'nothing', reason: `${at.host} told no issue` };
    }
    const issue = parsed.data;
    return {
      key,
      found: 'state',
      kind: issue.pull_request ? 'pull-request' : 'issue',
      state: stateOf(issue),
      title: showsTitle ? issue.title.slice(0, longestTitle) : undefined,
      closedAt: dateOf(issue.pull_request?.merged_at ?? issue.closed_at),
      version: answer.etag && `${tag}${answer.etag}`,
    };
  }

  /** Whether titles of a repository may be shown; asked for once an hour. */
  async #visibility(
    api: GithubApi,
    at: GithubIssue,
    signal: AbortSignal,
  ): Promise<
    | { outcome: 'ok'; showsTitle: boolean }
    | Exclude<GithubAnswer, { outcome: 'ok' | 'unchanged' }>
  > {
    if (this.#privateTitles) return { outcome: 'ok', showsTitle: true };
    const place = `${at.host}/${at.owner}/${at.repo}`.toLocaleLowerCase(
      'en-US',
    );
    const known = this.#private.get(place);
    if (known && known.until > this.#clock()) {
      return { outcome: 'ok', showsTitle: !known.is };
    }
    const answer = await api.get(at, '', { signal });
    if (answer.outcome === 'missing' || answer.outcome === 'failed') {
      return answer;
    }
    const parsed = repoAnswer.safeParse(
      answer.outcome === 'ok' ? answer.body : undefined,
    );
    if (!parsed.success) {
      return { outcome: 'failed', reason: `${at.host} told no repository` };
    }
    const { visibility, private: isPrivate } = parsed.data;
    // Internal ones are read by everybody in the company.
    const is = isPrivate && visibility !== 'internal';
    const until = new Date(this.#clock().getTime() + visibilityMs);
    this.#private.set(place, { is, until });
    return { outcome: 'ok', showsTitle: !is };
  }

  #hosts(): string[] {
    return [...this.#apis.keys()];
  }
}

function toFinding(
  key: string,
  answer: Exclude<GithubAnswer, { outcome: 'ok' }>,
): LinkFinding {
  switch (answer.outcome) {
    case 'unchanged':
      return { key, found: 'unchanged' };
    case 'missing':
      return { key, found: 'state', state: 'missing' };
    default:
      return {
        key,
        found: 'nothing',
        reason: answer.reason,
        retryAt: answer.retryAt,
      };
  }
}
