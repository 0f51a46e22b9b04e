import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { InputError, NotAllowedError } from '@backstage/errors';
import { contract } from '@platform-community/backstage-plugin-community-common';
import express from 'express';
import { ask, endpointsByName } from '../testing/ask';
import { nobodysId, rightFields } from '../testing/rightFields';
import type { Viewer } from '../viewer/Viewer';
import { createRouter } from './createRouter';
import type { Routes } from './Routes';

const errorsAsStatus: express.ErrorRequestHandler = (error, _, res, __) => {
  res.status(error.name === 'InputError' ? 400 : 403).end();
};

/** The router alone, whose every deed ends as told. */
function routerWhere(deed: () => Promise<unknown>) {
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn().mockResolvedValue(event),
  });
  const routes = Object.fromEntries(
    Object.entries(contract).map(([room, endpoints]) => [
      room,
      Object.fromEntries(Object.keys(endpoints).map(name => [name, deed])),
    ]),
  ) as unknown as Routes;
  const app = express();
  app.use(
    createRouter({
      routes,
      auditor,
      viewerOf: async () => ({ ref: 'user:default/mia' } as Viewer),
      serviceOf: async () => ({ now: new Date() }),
    }),
  );
  app.use(errorsAsStatus);
  return { app, auditor, event };
}

const page = readFileSync(
  resolve(__dirname, '../../../../docs/permissions.md'),
  'utf8',
);
const all = [...endpointsByName];
const writes = all.filter(([, { method }]) => method !== 'get');
/** What the page of permissions says is done many times a day. */
const lowly = new Set(
  (/^Of low severity are ([^]*?)\.\n/m.exec(page)?.[1] ?? '')
    .match(/`\w+\.\w+`/g)
    ?.map(route => route.slice(1, -1)),
);
const reads = all.filter(([, { method }]) => method === 'get');

describe('audit events', () => {
  it.each(writes)(
    'say that %s was done, and to what',
    async (route, endpoint) => {
      const { app, auditor, event } = routerWhere(async () => ({}));
      const [room, name] = route.split('.');
      const body = rightFields(route, 'body');
      const answer = await ask(app, endpoint, {
        as: '',
        params: rightFields(route, 'params') as Record<string, string>,
        query: rightFields(route, 'query') as Record<string, string>,
        ...(Object.keys(body).length > 0 && { body }),
      });
      expect(answer.status).toBe(endpoint.status);
      expect(auditor.createEvent).toHaveBeenCalledTimes(1);
      expect(auditor.createEvent).toHaveBeenCalledWith({
        eventId: `${room}-mutate`,
        severityLevel: lowly.has(route) ? 'low' : 'medium',
        request: expect.objectContaining({ method: expect.any(String) }),
        // Whatever was written is nobody's to read in a log.
        meta: {
          actionType: name,
          ...Object.fromEntries(
            Object.keys(endpoint.params).map(param => [param, nobodysId]),
          ),
        },
      });
      expect(event.success).toHaveBeenCalledTimes(1);
      expect(event.fail).not.toHaveBeenCalled();
    },
  );

  it('tell a deed that was refused from one that was done', async () => {
    const refusal = new NotAllowedError('Only owners may do this');
    const { app, event } = routerWhere(() => Promise.reject(refusal));
    const answer = await ask(app, endpointsByName.get('threads.delete')!, {
      as: '',
      params: { id: nobodysId },
    });
    expect(answer.status).toBe(403);
    expect(event.fail).toHaveBeenCalledWith({ error: refusal });
    expect(event.success).not.toHaveBeenCalled();
  });

  it('are left of requests that were wrong as well', async () => {
    const { app, auditor, event } = routerWhere(async () => ({}));
    await ask(app, endpointsByName.get('threads.move')!, {
      as: '',
      params: { id: 'another' },
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ meta: { actionType: 'move', id: 'another' } }),
    );
    expect(event.fail).toHaveBeenCalledWith({
      error: expect.any(InputError),
    });
  });

  it.each(reads)('are not left of %s', async (route, endpoint) => {
    const { app, auditor } = routerWhere(async () => 'read');
    const answer = await ask(app, endpoint, {
      as: '',
      params: rightFields(route, 'params') as Record<string, string>,
      query: rightFields(route, 'query') as Record<string, string>,
    });
    expect(answer.status).toBe(200);
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it('are of low severity for what people do many times a day', () => {
    expect(lowly.size).toBeGreaterThan(10);
    expect([...lowly].filter(route => !endpointsByName.has(route))).toEqual([]);
  });

  it('are all in the table of docs/permissions.md', () => {
    const documented = [
      ...page.matchAll(/^\| `(\w+)-mutate` +\| (.*?) +\|/gm),
    ].flatMap(([, room, actions]) =>
      [...actions.matchAll(/`(\w+)`/g)].map(([, name]) => `${room}.${name}`),
    );
    expect(documented.sort()).toEqual(writes.map(([route]) => route).sort());
  });
});
