import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ModerationActView,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Chip, Person, When } from '../../ui';
import styles from './Moderation.module.css';

/** Props of {@link ActItem}. */
export interface ActItemProps {
  act: ModerationActView;
  people: People;
  /** What it was done to. */
  children?: ReactNode;
}

/** What a moderator did, who it was, when and why. */
export function ActItem(props: ActItemProps) {
  const { act, people, children } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <li className={styles.case}>
      <div className={styles.facts}>
        <Chip>{t(`moderation.acts.${act.act}`)}</Chip>
        {children}
      </div>
      <div className={styles.facts}>
        <Person personRef={act.by} people={people} role={act.role} />
        <When at={act.at} />
      </div>
      {act.reason && (
        <blockquote className={styles.words}>{act.reason}</blockquote>
      )}
    </li>
  );
}
