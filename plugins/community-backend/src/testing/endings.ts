import { refusalOf } from './startCommunity';

/** How a call ended: 200, or the status of the refusal. */
export async function endingOf(call: Promise<unknown>): Promise<number> {
  return call.then(
    () => 200,
    async () => (await refusalOf(call)).status,
  );
}

/** How calls that were made at once ended. */
export function endingsOf(calls: Array<Promise<unknown>>): Promise<number[]> {
  return Promise.all(calls.map(endingOf));
}

/** As many people as are asked for, of whom the catalog knows nothing. */
export function crowd(size: number): string[] {
  return Array.from({ length: size }, (_, n) => `user:default/person-${n}`);
}
