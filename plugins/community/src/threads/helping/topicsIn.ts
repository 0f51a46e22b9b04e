/** The topics that a person typed, separated by commas. */
export function topicsIn(text: string): string[] {
  const topics = text
    .split(',')
    .map(topic => topic.trim())
    .filter(Boolean);
  return [...new Set(topics)];
}
