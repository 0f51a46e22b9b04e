import type { LinkRow } from './tables';

/** Why a thread is shipped, in words for its history. */
export function reasonFor(link: Pick<LinkRow, 'kind' | 'label'>): string {
  return link.kind === 'issue'
    ? `Issue ${link.label} was completed`
    : `Pull request ${link.label} was merged`;
}
