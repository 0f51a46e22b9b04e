import type { AuditorService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  contract,
  type Endpoint,
} from '@platform-community/backstage-plugin-community-common';
import express, { type Request } from 'express';
import Router from 'express-promise-router';
import type { Viewer } from '../viewer/Viewer';
import { TooManyRequestsError } from '../threads/limits/TooManyRequestsError';
import { auditSeverity } from './auditSeverity';
import { openApiDocument } from './openApiDocument';
import { parseRequest } from './parseRequest';
import type { Routes, ServiceCaller } from './Routes';

/** A body is at most a text of 20,000 characters of four bytes, and some. */
const bodyLimit = '128kb';

export interface RouterOptions {
  routes: Routes;
  auditor: AuditorService;
  /** @throws AuthenticationError or NotAllowedError unless a person asks */
  viewerOf(request: Request): Promise<Viewer>;
  /** @throws AuthenticationError or NotAllowedError unless a service asks */
  serviceOf(request: Request): Promise<ServiceCaller>;
}

/** Serves every endpoint of the contract, and the contract itself. */
export function createRouter(options: RouterOptions): express.Router {
  const router = Router();
  router.use(express.json({ limit: bodyLimit }));

  const document = openApiDocument();
  router.get('/openapi.json', (_req, res) => {
    res.json(document);
  });

  for (const [room, endpoints] of Object.entries(contract)) {
    for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
      const handler = handlerOf(options.routes, room, name);
      router[endpoint.method](endpoint.path, async (req, res) => {
        // Who asks comes first: a stranger learns nothing, not even what is
        // wrong with the request.
        const caller = await (endpoint.forServices
          ? options.serviceOf(req)
          : options.viewerOf(req));
        const carryOut = async () => {
          assertReadable(req);
          return handler(caller, parseRequest(endpoint, req));
        };
        const answer = await (endpoint.method === 'get'
          ? carryOut()
          : audited(options.auditor, { room, name, req }, carryOut)
        ).catch(error => {
          if (error instanceof TooManyRequestsError) {
            res.set('Retry-After', String(error.retryAfterSeconds));
          }
          throw error;
        });
        res.status(endpoint.status);
        if (endpoint.status === 204) res.end();
        else if (endpoint.mediaType) res.type(endpoint.mediaType).send(answer);
        else res.json(answer);
      });
    }
  }
  return router;
}

/** A body of another type would be passed over as if nothing had been sent. */
function assertReadable(req: Request): void {
  const { 'content-length': length, 'transfer-encoding': chunked } =
    req.headers;
  const hasBody = chunked !== undefined || Number(length ?? 0) > 0;
  if (hasBody && !req.is('application/json')) {
    throw new InputError('body: must be sent as application/json');
  }
}

type LooseHandler = (
  caller: Viewer | ServiceCaller,
  request: unknown,
) => Promise<unknown>;

/** The types of the table are exact; walking over it needs them loose. */
export function handlerOf(
  routes: Routes,
  room: string,
  name: string,
): LooseHandler {
  const table = routes as unknown as Record<
    string,
    Record<string, LooseHandler>
  >;
  return table[room][name];
}

/** Leaves an audit event of a write; texts are not in it, ids are. */
async function audited<T>(
  auditor: AuditorService,
  options: { room: string; name: string; req: Request },
  act: () => Promise<T>,
): Promise<T> {
  const { room, name, req } = options;
  const event = await auditor.createEvent({
    eventId: `${room}-mutate`,
    severityLevel: auditSeverity(room, name),
    request: req,
    meta: { actionType: name, ...req.params },
  });
  try {
    const answer = await act();
    await event.success();
    return answer;
  } catch (error) {
    await event.fail({ error: error as Error });
    throw error;
  }
}
