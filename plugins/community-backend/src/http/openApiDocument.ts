import {
  contract,
  type Endpoint,
} from '@platform-community/backstage-plugin-community-common';
import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';

const errorSchema = z
  .looseObject({
    error: z.looseObject({ name: z.string(), message: z.string() }),
    request: z.looseObject({ method: z.string(), url: z.string() }).optional(),
    response: z.looseObject({ statusCode: z.number() }),
  })
  .meta({ id: 'Error', description: 'The error of every Backstage backend' });

const refusals: Record<string, string> = {
  '400': 'Something in the request is wrong; the message names the field',
  '401': 'Without credentials of a person',
  '403': 'The person may not do this; the message says why',
  '404': 'Not there, or hidden from the person',
  '409': 'Not possible as things stand; the message says why',
  '413': 'The body is larger than any request needs',
  '429':
    'The person did more than the limits allow; `error.retryAfterSeconds` and the header `Retry-After` say when it may go on',
};

function operation(room: string, name: string, endpoint: Endpoint) {
  const json = (schema: z.ZodType) => ({
    content: { [endpoint.mediaType ?? 'application/json']: { schema } },
  });
  const body = z.strictObject(endpoint.body);
  const hasBody = Object.keys(endpoint.body).length > 0;
  return {
    operationId: `${room}-${name}`,
    summary: endpoint.summary,
    description: `Who may: ${endpoint.who}.`,
    tags: [room],
    requestParams: {
      path: z.object(endpoint.params),
      query: z.object(endpoint.query),
    },
    ...(hasBody && {
      requestBody: {
        required: !body.safeParse({}).success,
        content: { 'application/json': { schema: body } },
      },
    }),
    responses: {
      [String(endpoint.status)]: {
        description: 'Done',
        ...(endpoint.status !== 204 && json(endpoint.answer)),
      },
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [
          status,
          {
            description,
            content: { 'application/json': { schema: errorSchema } },
          },
        ]),
      ),
    },
  };
}

/** The contract as an OpenAPI 3.1 document. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [room, endpoints] of Object.entries(contract)) {
    for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
      const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
      paths[path] = {
        ...paths[path],
        [endpoint.method]: operation(room, name, endpoint),
      };
    }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Community',
      version: '1',
      description:
        'Feedback threads, catalysts and events on catalog entities. Every request needs the Backstage token of a person, but where it is said to be for other backends.',
    },
    servers: [{ url: '/api/community' }],
    security: [{ backstage: [] }],
    components: {
      securitySchemes: { backstage: { type: 'http', scheme: 'bearer' } },
    },
    paths: paths as ZodOpenApiPathsObject,
  });
}
