/** Text that stands for itself within a link of Markdown. */
export function asText(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~!]/g, '\\$&');
}

/** A link of Markdown, whose address ends where it should. */
export function linkTo(text: string, url: string): string {
  const address = url.replace(
    /[()<>\s]/g,
    one => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `[${asText(text)}](${address})`;
}
