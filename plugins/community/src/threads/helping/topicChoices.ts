import { labelKey } from '@platform-community/backstage-plugin-community-common';

/**
 * What an offer of help can be about: the labels here, and what offers name
 * already, each once however it is written.
 */
export function topicChoices(
  labels: ReadonlyArray<{ name: string }>,
  offers: ReadonlyArray<{ topics: string[] }>,
): string[] {
  const names = [
    ...labels.map(({ name }) => name),
    ...offers.flatMap(({ topics }) => topics),
  ];
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = labelKey(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()].sort((a, b) => a.localeCompare(b));
}

/** Topics as they are among the choices, so that the same one is chosen. */
export function chosenAmong(topics: string[], choices: string[]): string[] {
  return topics.flatMap(
    topic => choices.find(choice => labelKey(choice) === labelKey(topic)) ?? [],
  );
}
