import type { LinkState } from '@platform-community/backstage-plugin-community-node';
import type {
  CommunityLinkProvider,
  LinkFinding,
} from '@platform-community/backstage-plugin-community-node';

/** A provider whose things stand as their addresses say, unless told otherwise. */
export interface StatedLinks extends CommunityLinkProvider {
  /** Keys that were asked for, request by request. */
  asked: string[][];
  /** Says how the thing at an address stands from now on. */
  says(url: string, finding: Partial<LinkFinding>): void;
  /** Makes every request wait until what is given back is called. */
  hold(): () => void;
}

const path =
  /^\/(open|draft|merged|completed|closed|missing)\/(pull|issue)\/(\d+)/;

/** The address of something that stands in some way. */
export function statedUrl(state: LinkState, number = 12, what = 'pull') {
  return `https://work.example.com/${state}/${what}/${number}`;
}

/** Knows what is at `work.example.com`, see {@link statedUrl}. */
export function statedLinks(): StatedLinks {
  const said = new Map<string, Partial<LinkFinding>>();
  const asked: string[][] = [];
  let held: Promise<void> | undefined;
  return {
    id: 'stated',
    asked,
    says: (url, finding) => said.set(new URL(url).pathname, finding),
    hold() {
      let release = () => {};
      held = new Promise(resolve => {
        release = resolve;
      });
      return () => release();
    },
    recognise(url) {
      const [key, , what, number] = path.exec(url.pathname) ?? [];
      if (url.host !== 'work.example.com' || !key) return undefined;
      return {
        key,
        kind: what === 'pull' ? 'pull-request' : 'issue',
        label: `acme/work#${number}`,
        url: `https://work.example.com${key}`,
      };
    },
    async fetchStates(wanted) {
      asked.push(wanted.map(({ key }) => key));
      await held;
      return wanted.map(({ key }): LinkFinding => {
        const [, state, what, number] = path.exec(key) ?? [];
        return {
          key,
          found: 'state',
          state: state as LinkState,
          title: `The ${what} number ${number}`,
          ...said.get(key),
        } as LinkFinding;
      });
    },
  };
}
