import { Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  MergedFromView,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { Person, personName, Section, When } from '../../ui';
import { originalOf } from './original';
import { UndoMerge } from './UndoMerge';
import styles from './MergedFrom.module.css';

/** Props of {@link MergedFrom}. */
export interface MergedFromProps {
  /** The id of the thread that took them in. */
  into: string;
  merges: MergedFromView[];
  people: People;
}

/** The threads that were merged into one, each still to be read. */
export function MergedFrom(props: MergedFromProps) {
  const { into, merges, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  if (merges.length === 0) return null;
  return (
    <Section title={t('threads.merging.from.title')}>
      <ul className={styles.list}>
        {merges.map(({ thread, by, at, can }) => (
          <li key={thread.id}>
            <Link href={originalOf(paths.thread(thread.id))} weight="bold">
              {thread.title}
            </Link>
            <div>
              <Person
                personRef={thread.author}
                people={people}
                role={thread.authorRole}
              />
            </div>
            <Text
              as="p"
              variant="body-small"
              color="secondary"
              className={styles.text}
            >
              {t('threads.merging.from.votes', { count: thread.score })} ·{' '}
              {t('threads.merging.from.replies', { count: thread.replyCount })}{' '}
              · {t('threads.merging.from.by', { name: personName(people, by) })}{' '}
              <When at={at} as="date" />
            </Text>
            {can.unmerge && <UndoMerge thread={thread} into={into} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
