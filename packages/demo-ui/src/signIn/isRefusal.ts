/**
 * Whether an error says that somebody is not let in, rather than that it could
 * not be found out: because the page is being left, or the backend is away.
 */
export function isRefusal(error: Error): boolean {
  if (error.name !== 'ResponseError' || !('statusCode' in error)) return false;
  return [400, 401, 403, 404].includes(Number(error.statusCode));
}
