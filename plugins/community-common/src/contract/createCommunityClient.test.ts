import { ResponseError } from '@backstage/errors';
import { contract } from './contract';
import { createCommunityClient } from './createCommunityClient';

const base = 'https://backstage.test/api/community';
const id = '01928a3b-0000-7abc-8def-0123456789ab';

/** A client of a server that answers everything alike and keeps what was asked. */
function clientOf(answer: () => Response) {
  const asked: Array<{ url: string; init?: RequestInit }> = [];
  const client = createCommunityClient({
    discoveryApi: {
      getBaseUrl: async plugin => `https://backstage.test/api/${plugin}`,
    },
    fetchApi: {
      fetch: async (input, init) => {
        asked.push({ url: String(input), init });
        return answer();
      },
    },
  });
  return { client, asked };
}

const json = (value: unknown) => () => Response.json(value);

describe('the client', () => {
  it('has a method for every endpoint of the contract', () => {
    const { client } = clientOf(json({}));
    const names = (rooms: object) =>
      Object.entries(rooms).map(([room, methods]) => [
        room,
        Object.keys(methods),
      ]);
    expect(names(client)).toEqual(names(contract));
  });

  it('asks with the fields of the query and leaves out what is undefined', async () => {
    const { client, asked } = clientOf(json({ items: [] }));
    const answer = await client.threads.list({
      scope: 'entity:component:default/a',
      q: 'a&b=c ü',
      kind: undefined,
    });
    expect(answer).toEqual({ items: [] });
    expect(asked).toEqual([
      {
        url: `${base}/threads?scope=entity%3Acomponent%3Adefault%2Fa&q=a%26b%3Dc+%C3%BC`,
        init: { method: 'GET' },
      },
    ]);
  });

  it('writes fields of the path so that they cannot lead elsewhere', async () => {
    const { client, asked } = clientOf(json({}));
    await client.threads.get({ id: '../events?x=1#y' });
    expect(asked[0].url).toBe(`${base}/threads/..%2Fevents%3Fx%3D1%23y`);
  });

  it('sends the rest as a body', async () => {
    const { client, asked } = clientOf(json({}));
    await client.threads.move({ id, status: 'declined', reason: 'No' });
    expect(asked).toEqual([
      {
        url: `${base}/threads/${id}/status`,
        init: {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json' },
          body: '{"status":"declined","reason":"No"}',
        },
      },
    ]);
  });

  it('tells null from undefined in a body', async () => {
    const { client, asked } = clientOf(json({}));
    await client.events.change({ id, place: null, url: undefined });
    expect(asked[0].init?.body).toBe('{"place":null}');
  });

  it('sends no body where the contract has none', async () => {
    const { client, asked } = clientOf(json({}));
    await client.threads.castVote({ id });
    expect(asked[0].init).toEqual({ method: 'PUT' });
  });

  it('answers nothing where there is no content', async () => {
    const { client } = clientOf(() => new Response(null, { status: 204 }));
    expect(await client.threads.delete({ id })).toBeUndefined();
  });

  it('answers a calendar as text', async () => {
    const { client } = clientOf(() => new Response('BEGIN:VCALENDAR'));
    expect(await client.events.calendar({ id })).toBe('BEGIN:VCALENDAR');
  });

  it('rejects with the message of the backend', async () => {
    const { client } = clientOf(() =>
      Response.json(
        {
          error: { name: 'ConflictError', message: 'This thread is closed' },
          response: { statusCode: 409 },
        },
        { status: 409 },
      ),
    );
    const error = await client.threads.castVote({ id }).catch(e => e);
    expect(error).toBeInstanceOf(ResponseError);
    expect(error.response.status).toBe(409);
    expect(error.body.error).toEqual({
      name: 'ConflictError',
      message: 'This thread is closed',
    });
  });
});
