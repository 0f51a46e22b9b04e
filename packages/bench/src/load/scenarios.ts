import { randomUUID } from 'node:crypto';
import { bigSystemRef, componentRef } from '../world';
import type { Statement } from '../servers/recordStatements';
import type { Samples } from './samples';
import { signedIn } from './signIn';

/** A request as the load sends it, below `/api/community`. */
export interface LoadRequest {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Something that people do, and what the floors run beside it. */
export interface Scenario {
  name: string;
  /** A list repeats from its start; a function makes the n-th request. */
  requests: LoadRequest[] | ((n: number) => LoadRequest);
  /** Which statements of the product make the page; none for a write. */
  floor?: (statement: Statement) => boolean;
  /** What is answered where all is well, if not any 2xx. */
  status?: number;
  /** How many wait for an answer at a time, if not as many as people do. */
  connections?: number;
}

/** On these, a page is full at every size. */
const busyComponents = Array.from({ length: 40 }, (_, at) => componentRef(at));

const isList = ({ text }: Statement) =>
  text.includes('"excerpt"') || text.includes('search_texts');

const isPage = ({ text }: Statement) => /^\s*(select|with)/i.test(text);

function get(path: string, query: Record<string, string> = {}): LoadRequest {
  const search = new URLSearchParams(query).toString();
  return { method: 'GET', path: search ? `${path}?${search}` : path };
}

const onComponents = (make: (scope: string, at: number) => LoadRequest) =>
  busyComponents.map((ref, at) => make(`entity:${ref}`, at));

/**
 * The n-th of things that are gone through again and again, each time one
 * further: people take turns as well, and nobody is to vote for one thing twice.
 */
function inTurn(n: number, count: number): number {
  return (n + Math.floor(n / count)) % count;
}

/** Everything that is measured, in this order: what writes comes last. */
export function scenarios(samples: Samples): Scenario[] {
  return [
    {
      name: 'tab',
      requests: onComponents(scope => get('/home', { scope })),
      floor: isPage,
    },
    {
      name: 'list-top',
      requests: onComponents(scope => get('/threads', { scope, sort: 'top' })),
      floor: isList,
    },
    {
      name: 'list-new',
      requests: onComponents(scope => get('/threads', { scope, sort: 'new' })),
      floor: isList,
    },
    {
      name: 'list-deep',
      requests: samples.deepPages.map(({ scope, cursor }) =>
        get('/threads', { scope, sort: 'top', cursor }),
      ),
      floor: isList,
    },
    {
      name: 'search',
      requests: onComponents((scope, at) =>
        get('/threads', { scope, q: samples.words[at % samples.words.length] }),
      ),
      floor: isList,
    },
    {
      name: 'similar',
      requests: onComponents((scope, at) =>
        get('/threads/similar', {
          scope,
          title: samples.titles[at % samples.titles.length],
        }),
      ),
      floor: isList,
    },
    {
      name: 'rollup-500',
      requests: [get('/threads', { scope: `parts:${bigSystemRef}` })],
      floor: isList,
    },
    {
      name: 'thread-1000',
      requests: [get(`/threads/${samples.longThread}`)],
      floor: isPage,
    },
    {
      name: 'vote',
      requests: n => ({
        method: 'PUT',
        path: `/threads/${
          samples.threadIds[inTurn(n, samples.threadIds.length)]
        }/vote`,
      }),
    },
    {
      // What was just announced: everybody who is signed in, at the same time.
      name: 'vote-together',
      connections: signedIn.length,
      requests: n => {
        const turn = Math.floor(n / signedIn.length);
        return {
          method: 'PUT',
          path: `/threads/${
            samples.threadIds[turn % samples.threadIds.length]
          }/vote`,
        };
      },
    },
    {
      name: 'reply',
      requests: n => ({
        method: 'POST',
        path: `/threads/${
          samples.threadIds[n % samples.threadIds.length]
        }/replies`,
        body: { body: `Same here, with the second region too. (${n})` },
      }),
    },
    {
      name: 'create',
      requests: n => ({
        method: 'POST',
        path: '/threads',
        body: {
          entityRef: componentRef(n % busyComponents.length),
          kind: 'idea',
          title: `Retry budgets in the client, take ${n}`,
          body: `A budget that the callers share would keep the peaks away. ${randomUUID()}`,
        },
      }),
    },
  ];
}
