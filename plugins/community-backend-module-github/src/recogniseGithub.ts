import type { RecognisedLink } from '@platform-community/backstage-plugin-community-node';

/** An issue or a pull request, which share their numbers. */
export interface GithubIssue {
  host: string;
  owner: string;
  repo: string;
  number: string;
  isPull: boolean;
}

const path =
  /^\/([\w.-]{1,100})\/([\w.-]{1,100})\/(issues|pull)\/([1-9]\d{0,9})(?:\/|$)/;

/** What lies at an address of one of some hosts, if it is such a thing. */
export function readIssue(
  url: URL,
  hosts: readonly string[],
): GithubIssue | undefined {
  const [, owner, repo, what, number] = path.exec(url.pathname) ?? [];
  const isName = (name: string) => !/^\.+$/.test(name);
  if (!number || !hosts.includes(url.host)) return undefined;
  if (!isName(owner) || !isName(repo)) return undefined;
  return { host: url.host, owner, repo, number, isPull: what === 'pull' };
}

/** The same as the community wants it: one key, however it was written. */
export function recogniseGithub(
  url: URL,
  hosts: readonly string[],
): RecognisedLink | undefined {
  const issue = readIssue(url, hosts);
  if (!issue) return undefined;
  const { host, owner, repo, number, isPull } = issue;
  const label = `${owner}/${repo}#${number}`;
  return {
    key: `${host}/${label}`.toLocaleLowerCase('en-US'),
    kind: isPull ? 'pull-request' : 'issue',
    label,
    url: `${url.protocol}//${host}/${owner}/${repo}/${
      isPull ? 'pull' : 'issues'
    }/${number}`,
  };
}
