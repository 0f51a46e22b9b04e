/**
 * What a catalyst may do on the entities that they are a catalyst of, beyond
 * what every member may: the one table of it. Owners and administrators may do
 * all of this, whatever is left to catalysts.
 *
 * - `may` ends a sentence that begins with “You may” or “Catalysts may”.
 * - `allows` says all that the right lets somebody do.
 *
 * @public
 */
export const catalystRights = {
  respond: {
    may: 'respond officially',
    allows: 'Write and revise the official response to a thread',
  },
  move: {
    may: 'move statuses',
    allows:
      'Move a thread to another status, set its target, and say whether merged work makes it shipped',
  },
  accept: {
    may: 'accept answers',
    allows:
      'Accept a reply as the answer to somebody else’s question, and ask who may know one',
  },
  label: {
    may: 'keep labels',
    allows: 'Keep the labels of the entity, and label threads',
  },
  link: {
    may: 'link threads',
    allows:
      'Link threads of others to work and documents, and take links off them',
  },
  pin: {
    may: 'pin threads',
    allows: 'Pin threads to the top of the list',
  },
  lock: {
    may: 'lock threads',
    allows: 'Lock threads, and reply in those that are locked',
  },
  merge: {
    may: 'merge threads',
    allows: 'Merge threads, and take a merge back',
  },
  transfer: {
    may: 'transfer threads',
    allows: 'Transfer threads to another entity',
  },
  delete: {
    may: 'delete threads',
    allows: 'Delete threads and replies of others',
  },
  moderate: {
    may: 'moderate',
    allows:
      'Decide on reports and on what is held, hide and restore, and write notes among those who lead; what they write is held from nobody',
  },
  plan: {
    may: 'plan events',
    allows:
      'Plan events, change and cancel those of others, and see to the projects of hackathons',
  },
  agenda: {
    may: 'run agendas',
    allows:
      'Accept, order and run what is on the agenda of an event, and write answers back to threads',
  },
} as const satisfies Record<string, { may: string; allows: string }>;

/** @public */
export type CatalystRight = keyof typeof catalystRights;

/** The rights in the order in which they are shown. @public */
export const catalystRightNames = Object.keys(
  catalystRights,
) as CatalystRight[];

/** Which of the rights catalysts have on an installation. @public */
export type CatalystsMay = Readonly<Record<CatalystRight, boolean>>;

/** All of them, as long as nobody narrows it. @public */
export const catalystsMayAll: CatalystsMay =
  catalystsMayOnly(catalystRightNames);

/** These rights and no others. @public */
export function catalystsMayOnly(
  rights: readonly CatalystRight[],
): CatalystsMay {
  return Object.fromEntries(
    catalystRightNames.map(right => [right, rights.includes(right)]),
  ) as Record<CatalystRight, boolean>;
}

/**
 * What catalysts may do, as the end of a sentence: `respond officially, move
 * statuses, and plan events`. Empty where they may do nothing that others may
 * not.
 *
 * @public
 */
export function catalystsMayInWords(may: CatalystsMay): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(
    catalystRightNames
      .filter(right => may[right])
      .map(right => catalystRights[right].may),
  );
}
