import { useEffect, useMemo, useRef } from 'react';
import { MarkdownContent } from '@backstage/core-components';
import type { People } from '@platform-community/backstage-plugin-community-common';
import { useEntityHref } from '../scope/paths';
import { linkMentions } from './linkMentions';
import styles from './Markdown.module.css';

export interface MarkdownProps {
  text: string;
  /** Names of the people who are mentioned. */
  people: People;
}

/** What a person wrote: GitHub's Markdown, with mentions linked. */
export function Markdown(props: MarkdownProps) {
  const { text, people } = props;
  const hrefOf = useEntityHref();
  const content = useMemo(
    () => linkMentions(text, people, hrefOf),
    [text, people, hrefOf],
  );
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => letKeysScroll(root.current), [content]);
  return (
    <div ref={root} className={styles.markdown}>
      <MarkdownContent content={content} dialect="gfm" />
    </div>
  );
}

/** What scrolls sideways within a text can be focused, to scroll it by keys. */
function letKeysScroll(root: HTMLElement | null) {
  if (!root || typeof ResizeObserver === 'undefined') return undefined;
  const observer = new ResizeObserver(() => {
    for (const block of root.querySelectorAll<HTMLElement>('pre, table')) {
      if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
      else block.removeAttribute('tabindex');
    }
  });
  observer.observe(root);
  return () => observer.disconnect();
}
