import { InputError } from '@backstage/errors';
import { toIso } from '../database/time';
import type { Viewer } from '../viewer/Viewer';

/** @throws InputError when something would be over already */
export function assertAhead(viewer: Viewer, endsAt: Date): void {
  if (endsAt <= viewer.now) {
    throw new InputError(
      `startsLocal: the event would be over at ${toIso(endsAt)}, which is past`,
    );
  }
}
