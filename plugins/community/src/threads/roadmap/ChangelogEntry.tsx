import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ChangelogEntryView,
  Entities,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { personName, When } from '../../ui';
import { useTargetWords } from '../stand';
import { KindChip } from '../ThreadChips';
import row from '../row.module.css';
import styles from './ChangelogView.module.css';

/** Props of {@link ChangelogEntry}. */
export interface ChangelogEntryProps {
  entry: ChangelogEntryView;
  people: People;
  /** Where it is, said where a scope holds many. */
  entity?: Entities[string];
}

/** Something that was shipped, what was said of it and who wanted it. */
export function ChangelogEntry(props: ChangelogEntryProps) {
  const { entry, people, entity } = props;
  const { thread, shippedAt, response } = entry;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const targets = useTargetWords();
  const name = personName(people, thread.author);
  const facts = [
    useBehind(entry),
    thread.confirmedAt
      ? t('threads.roadmap.changelog.confirmedBy', { name })
      : t('threads.roadmap.changelog.askedBy', { name }),
    ...(thread.target
      ? [t('threads.stand.target.was', { target: targets(thread.target) })]
      : []),
    ...(entity ? [t('threads.list.on', { entity: entity.title })] : []),
  ];
  return (
    <li className={styles.entry}>
      <span className={row.facts}>
        <When at={shippedAt} as="date" />
      </span>
      <div className={row.text}>
        <div className={row.titleLine}>
          <KindChip kind={thread.kind} />
          <h3 className={`${row.title} ${styles.title}`} dir="auto">
            <Link
              className={row.link}
              href={paths.thread(thread.id)}
              color="primary"
              weight="bold"
              standalone
            >
              {thread.title}
            </Link>
          </h3>
        </div>
        {response && (
          <p className={styles.response} dir="auto">
            {response}
          </p>
        )}
        <p className={row.facts}>{facts.join(' · ')}</p>
      </div>
    </li>
  );
}

/** People, teams and systems behind a thread, as counts. */
function useBehind({ thread }: ChangelogEntryView): string {
  const { t } = useTranslationRef(communityTranslationRef);
  const { score, demand } = thread;
  if (score === 0) return t('threads.roadmap.changelog.nobody');
  const who: string[] = [
    t('threads.roadmap.changelog.people', { count: score }),
  ];
  if (demand.teams > 0) {
    who.push(t('threads.demand.teams', { count: demand.teams }));
  }
  if (demand.systems > 0) {
    who.push(t('threads.demand.systems', { count: demand.systems }));
  }
  return t('threads.roadmap.changelog.behind', { who: who.join(', ') });
}
