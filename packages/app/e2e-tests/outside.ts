import { createServer } from 'node:http';
import type { APIRequestContext } from '@playwright/test';

/** Where the demo of a journey expects the world outside, as its config says. */
const port = Number(process.env.E2E_PORT_OUTSIDE ?? '7110');

export interface Outside {
  /** The address of what is answered at a path. */
  url: (path: string) => string;
  /** Says what is answered at a path, from now on; an object as JSON. */
  answers: (path: string, body: string | object) => void;
  stop: () => Promise<void>;
}

/** A server in place of the world outside: GitHub's API, and files to read. */
export async function startOutside(): Promise<Outside> {
  const answers = new Map<string, string | object>();
  const server = createServer((request, response) => {
    const body = answers.get(request.url ?? '');
    const isText = typeof body === 'string';
    response.writeHead(body ? 200 : 404, {
      'content-type': isText ? 'text/yaml' : 'application/json',
    });
    response.end(isText ? body : JSON.stringify(body ?? { message: 'None' }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: path => `http://127.0.0.1:${port}${path}`,
    answers: (path, body) => void answers.set(path, body),
    stop: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close(error => (error ? reject(error) : resolve()));
      }),
  };
}

/** A pull request on the GitHub of the journeys. */
export function pullRequest(outside: Outside, number: number, title: string) {
  const repo = 'lanternline/attestor';
  const url = `https://github.e2e.example/${repo}/pull/${number}`;
  const stands = (issue: object) =>
    outside.answers(`/api/v3/repos/${repo}/issues/${number}`, {
      title,
      draft: false,
      closed_at: null,
      ...issue,
    });
  outside.answers(`/api/v3/repos/${repo}`, { private: false });
  stands({ state: 'open', pull_request: {} });
  return {
    url,
    label: `${repo}#${number}`,
    /** Merges it, and tells the portal as a webhook does. */
    async merge(portal: APIRequestContext): Promise<void> {
      const at = new Date().toISOString();
      stands({
        state: 'closed',
        closed_at: at,
        pull_request: { merged_at: at },
      });
      const told = await portal.post('/api/events/http/github.pull_request', {
        data: { action: 'closed', pull_request: { html_url: url } },
      });
      if (!told.ok()) throw new Error(`The portal answered ${told.status()}`);
    },
  };
}
