import type { ReactElement } from 'react';
import {
  RiDiscussLine,
  RiFileTextLine,
  RiGitPullRequestLine,
  RiRecordCircleLine,
  RiShapesLine,
} from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { LinkKind } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import styles from './LinkedSection.module.css';

const icons: Record<LinkKind, ReactElement> = {
  issue: <RiRecordCircleLine size={18} />,
  'pull-request': <RiGitPullRequestLine size={18} />,
  document: <RiFileTextLine size={18} />,
  thread: <RiDiscussLine size={18} />,
  entity: <RiShapesLine size={18} />,
};

const words = {
  issue: 'threads.links.kind.issue',
  'pull-request': 'threads.links.kind.pullRequest',
  document: 'threads.links.kind.document',
  thread: 'threads.links.kind.thread',
  entity: 'threads.links.kind.entity',
} as const satisfies Record<LinkKind, string>;

/** What is linked, as a picture that says its name. */
export function LinkIcon(props: { kind: LinkKind }) {
  const { kind } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <span
      className={styles.icon}
      role="img"
      aria-label={t(words[kind])}
      title={t(words[kind])}
    >
      {icons[kind]}
    </span>
  );
}
