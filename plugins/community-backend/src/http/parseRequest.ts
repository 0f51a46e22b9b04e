import { InputError } from '@backstage/errors';
import type { Endpoint } from '@platform-community/backstage-plugin-community-common';
import { z } from 'zod';

type Part = 'params' | 'query' | 'body';

/** A request as it came in, before anything is known about it. */
export type RawRequest = Record<Part, unknown>;

function describe(issue: z.core.$ZodIssue, part: Part): string {
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map(key => `'${key}'`).join(', ');
    return `${part}: ${names} is not known here`;
  }
  const field = issue.path.join('.') || part;
  return `${field}: ${issue.message}`;
}

/** Zod's own messages speak of its internals; these speak of the field. */
const messages: z.core.$ZodErrorMap = issue => {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined
      ? 'is required'
      : `must be ${
          issue.expected === 'int'
            ? 'a whole number'
            : `of type ${issue.expected}`
        }`;
  }
  if (issue.code === 'invalid_value') {
    return issue.input === undefined
      ? 'is required'
      : `must be one of ${issue.values.join(', ')}`;
  }
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`;
  return undefined;
};

type Schemas = Record<Part, z.ZodType<Record<string, unknown>>>;

/** Making one takes longer than a page of threads does. */
const schemasOf = new WeakMap<Endpoint, Schemas>();

function schemas(endpoint: Endpoint): Schemas {
  const made = schemasOf.get(endpoint) ?? {
    params: z.strictObject(endpoint.params),
    query: z.strictObject(endpoint.query),
    body: z.strictObject(endpoint.body),
  };
  schemasOf.set(endpoint, made);
  return made;
}

/**
 * Validates a request against its endpoint. Fields the endpoint does not know
 * are refused, so that a misspelt filter is not taken for none.
 *
 * @throws InputError that names every field that is wrong
 */
export function parseRequest(
  endpoint: Endpoint,
  raw: RawRequest,
): Record<Part, Record<string, unknown>> {
  const problems: string[] = [];
  const parse = (part: Part) => {
    const result = schemas(endpoint)[part].safeParse(raw[part] ?? {}, {
      error: messages,
    });
    if (result.success) return result.data;
    problems.push(...result.error.issues.map(issue => describe(issue, part)));
    return {};
  };
  const request = {
    params: parse('params'),
    query: parse('query'),
    body: parse('body'),
  };
  if (problems.length > 0) throw new InputError(problems.join('; '));
  return request;
}
