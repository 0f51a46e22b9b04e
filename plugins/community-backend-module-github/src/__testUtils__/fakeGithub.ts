import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server answers a request with. */
export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** Sent as JSON; text as it is. Left out, there is none. */
  body?: unknown;
  /** Takes the request and never answers. */
  hangs?: boolean;
}

export interface FakeGithub {
  /** Where its API is, as `apiBaseUrl` of an integration. */
  url: string;
  /** Every request so far: method and path. */
  asked: string[];
  headers: IncomingMessage['headers'][];
  /** Says what is answered below `/api/v3` at a path, from now on. */
  answers(path: string, answer: FakeAnswer): void;
  stop(): Promise<void>;
}

/** A server that speaks as much of GitHub's API as links need. */
export async function startFakeGithub(): Promise<FakeGithub> {
  const answers = new Map<string, FakeAnswer>();
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    const path = request.url?.replace(/^\/api\/v3/, '') ?? '';
    asked.push(path);
    headers.push(request.headers);
    const answer = answers.get(path) ?? {
      status: 404,
      body: { message: 'Not Found' },
    };
    if (answer.hangs) return;
    const etag = answer.headers?.etag;
    const isKnown = etag && request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : answer.status ?? 200, {
      'content-type': 'application/json; charset=utf-8',
      ...answer.headers,
    });
    const text =
      typeof answer.body === 'string'
        ? answer.body
        : JSON.stringify(answer.body);
    response.end(isKnown ? undefined : text);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/v3`,
    asked,
    headers,
    answers: (path, answer) => answers.set(path, answer),
    stop: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close(error => (error ? reject(error) : resolve()));
      }),
  };
}
