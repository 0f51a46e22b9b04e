import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  ThreadMatch,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { personName } from '../../ui';
import { Marked } from './Marked';
import styles from './MatchExcerpt.module.css';

/** What stands around the words that were searched for, and who said it. */
export function MatchExcerpt(props: { match: ThreadMatch; people: People }) {
  const { match, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  if (!match.excerpt) return null;
  return (
    <p className={styles.excerpt} dir="auto">
      {match.reply && (
        <span className={styles.by}>
          {t('threads.searching.match.reply', {
            name: personName(people, match.reply.author),
          })}{' '}
        </span>
      )}
      <Marked parts={match.excerpt} />
    </p>
  );
}
