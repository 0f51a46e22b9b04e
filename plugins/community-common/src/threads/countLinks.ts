const link = /(?:https?:\/\/|\bwww\.)[^\s<>()[\]"'`|]+/giu;

/**
 * How many different addresses a Markdown text links to.
 *
 * @param within - addresses that begin with this are not counted: those of the
 *   app itself
 * @public
 */
export function countLinks(markdown: string, within = ''): number {
  const home = within.toLocaleLowerCase('en-US');
  const addresses = [...markdown.matchAll(link)]
    .map(([address]) => address.toLocaleLowerCase('en-US'))
    .map(address => address.replace(/[.,;:!?*_~]+$/u, ''))
    .filter(address => home === '' || !address.startsWith(home));
  return new Set(addresses).size;
}
