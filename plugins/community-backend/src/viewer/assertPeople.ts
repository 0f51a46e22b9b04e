import { InputError } from '@backstage/errors';
import type { Viewer } from './Viewer';

/** @throws InputError that names the field when the viewer sees no such person */
export async function assertPeople(
  viewer: Viewer,
  field: string,
  refs: string[],
): Promise<void> {
  await viewer.see(refs);
  const unknown = refs.find(ref => !viewer.sees(ref));
  if (unknown) {
    throw new InputError(`${field}: there is no person '${unknown}'`);
  }
}
