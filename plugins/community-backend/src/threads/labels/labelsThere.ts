import {
  labelKey,
  type LabelMark,
} from '@platform-community/backstage-plugin-community-common';
import type { LabelRow } from './store/labels';

/** What becomes of labels where the thread that carries them goes. */
export interface LabelsThere {
  /** What each is there, by the id it has now: itself, or one of its name. */
  kept: Map<string, LabelRow>;
  /** Not known there. */
  lost: LabelMark[];
}

/**
 * Finds labels again at another entity: those of a system or domain that holds
 * both are the same, others are looked for by name, first among the entity's own.
 *
 * @param possible - what threads of that entity may carry
 */
export function labelsThere(
  carried: LabelMark[],
  possible: LabelRow[],
  entityRef: string,
): LabelsThere {
  const kept = new Map<string, LabelRow>();
  const lost: LabelMark[] = [];
  for (const label of carried) {
    const named = possible.filter(
      other => other.name_key === labelKey(label.name),
    );
    const found =
      named.find(({ id }) => id === label.id) ??
      named.find(other => other.entity_ref === entityRef) ??
      named[0];
    if (found) kept.set(label.id, found);
    else lost.push(label);
  }
  return { kept, lost };
}
