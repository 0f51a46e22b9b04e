import { useMemo } from 'react';
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
  return (
    <div className={styles.markdown}>
      <MarkdownContent content={content} dialect="gfm" />
    </div>
  );
}
