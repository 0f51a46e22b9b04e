import { z } from 'zod';

/** Field schemas by name. @public */
export type Fields = z.core.$ZodLooseShape;

/**
 * One route of the API. The server validates with it, the client takes its
 * types from it and the OpenAPI document is generated from it.
 *
 * @public
 */
export interface Endpoint<
  TParams extends Fields = Fields,
  TQuery extends Fields = Fields,
  TBody extends Fields = Fields,
  TAnswer extends z.ZodType = z.ZodType,
> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Path below the plugin's base, in express form: `/threads/:id`. */
  path: string;
  /** One sentence for the reader of the OpenAPI document. */
  summary: string;
  /** What the person must be allowed to do, in words, for the document. */
  who: string;
  params: TParams;
  query: TQuery;
  body: TBody;
  answer: TAnswer;
  /** Status of success. */
  status: 200 | 201 | 204;
  /** Media type of the answer when it is not JSON. */
  mediaType?: 'text/calendar';
  /** Whether other backends may ask, and no person. */
  forServices?: true;
}

/**
 * Declares an endpoint; parts that are left out are empty.
 *
 * @public
 */
export function endpoint<
  TAnswer extends z.ZodType,
  TParams extends Fields = {},
  TQuery extends Fields = {},
  TBody extends Fields = {},
>(
  options: Pick<Endpoint, 'method' | 'path' | 'summary' | 'who'> & {
    params?: TParams;
    query?: TQuery;
    body?: TBody;
    answer: TAnswer;
    status?: 200 | 201 | 204;
    mediaType?: 'text/calendar';
  },
): Endpoint<TParams, TQuery, TBody, TAnswer> {
  return {
    status: 200,
    ...options,
    params: (options.params ?? {}) as TParams,
    query: (options.query ?? {}) as TQuery,
    body: (options.body ?? {}) as TBody,
  };
}

// Of no fields zod says "no property may have a value"; here it means nothing.
/**
 * Declares an endpoint that answers other backends with their own credentials,
 * and no person.
 *
 * @public
 */
export function serviceEndpoint<
  TAnswer extends z.ZodType,
  TParams extends Fields = {},
  TQuery extends Fields = {},
  TBody extends Fields = {},
>(
  options: Parameters<typeof endpoint<TAnswer, TParams, TQuery, TBody>>[0],
): Endpoint<TParams, TQuery, TBody, TAnswer> & { forServices: true } {
  return { ...endpoint(options), forServices: true };
}

type InputOf<T extends Fields> = keyof T extends never
  ? unknown
  : z.input<z.ZodObject<T>>;
type OutputOf<T extends Fields> = z.output<z.ZodObject<T>>;

/** What a caller of an endpoint hands over, as one flat object. @public */
export type RequestOf<E> = E extends Endpoint<infer P, infer Q, infer B, any>
  ? InputOf<P> & InputOf<Q> & InputOf<B>
  : never;

/** What the server has after validation. @public */
export type ParsedRequestOf<E> = E extends Endpoint<
  infer P,
  infer Q,
  infer B,
  any
>
  ? { params: OutputOf<P>; query: OutputOf<Q>; body: OutputOf<B> }
  : never;

/** What an endpoint answers. @public */
export type AnswerOf<E> = E extends Endpoint<any, any, any, infer A>
  ? z.output<A>
  : never;
