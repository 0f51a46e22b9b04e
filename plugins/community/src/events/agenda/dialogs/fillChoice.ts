import type {
  AgendaSuggestions,
  ProposalKind,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';

/** The groups of suggestions, in the order they are read. */
export const suggestedGroups = ['unanswered', 'wanted', 'shipped'] as const;
export type SuggestedGroup = (typeof suggestedGroups)[number];

/** What a thread of a group comes to the agenda as. */
export const kindOfGroup = {
  unanswered: 'question',
  wanted: 'thread',
  shipped: 'demo',
} as const satisfies Record<SuggestedGroup, ProposalKind>;

/** Each thread once: an unanswered question may be among the most wanted too. */
export function suggestedOnce(
  suggestions: Pick<AgendaSuggestions, SuggestedGroup>,
): Record<SuggestedGroup, ThreadView[]> {
  const seen = new Set<string>();
  const once = (group: SuggestedGroup) =>
    suggestions[group].filter(({ id }) => {
      const isNew = !seen.has(id);
      seen.add(id);
      return isNew;
    });
  return {
    unanswered: once('unanswered'),
    wanted: once('wanted'),
    shipped: once('shipped'),
  };
}
