import { ResponseError } from '@backstage/errors';

/** The error a client rejects with when the backend refuses. */
export function refusal(
  status: number,
  message: string,
): Promise<ResponseError> {
  const body = {
    error: { name: 'NotAllowedError', message },
    response: { statusCode: status },
  };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    }),
  );
}

/** A method that is always refused, with what the backend would say. */
export function refuse(status: number, message: string) {
  return async (): Promise<never> => {
    throw await refusal(status, message);
  };
}
