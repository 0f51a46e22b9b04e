import { Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DeskView,
  EventView,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { agendaElementId, agendaTranslationRef } from '../../events/agenda';
import { DateTile } from '../../events/DateTile';
import { useEventWhen } from '../../events/useEventWhen';
import { useCommunityPaths } from '../../scope';
import { Chip } from '../../ui';
import { personName } from '../../ui/personName';
import styles from './Desk.module.css';

/** Props of {@link ProposedFor}. */
export interface ProposedForProps {
  event: EventView;
  /** How many there are; only the most wanted come with the desk. */
  count: number;
  proposals: DeskView['proposals']['items'][number]['proposals'];
  people: People;
}

/** An event to come, and what is proposed for its agenda. */
export function ProposedFor(props: ProposedForProps) {
  const { event, count, proposals, people } = props;
  const { title } = event;
  const { t } = useTranslationRef(agendaTranslationRef);
  const paths = useCommunityPaths();
  const when = useEventWhen(event);
  const more = count - proposals.length;
  const page = paths.event(event.id, event.series && event.day);
  return (
    <li className={styles.event}>
      <DateTile {...when.tile} />
      <div className={styles.what}>
        <Link href={page} weight="bold" standalone>
          {title}
        </Link>
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.words}
        >
          {when.reader}
        </Text>
        <ul className={styles.proposals} aria-label={t('desk.of', { title })}>
          {proposals.map(proposal => (
            <li key={proposal.id}>
              <Chip>{t(`propose.kinds.${proposal.kind}`)}</Chip>
              <span dir="auto">{proposal.title}</span>
              <Text as="span" variant="body-small" color="secondary">
                {[
                  personName(people, proposal.proposedBy),
                  t('votes', { count: proposal.votes }),
                ].join(' · ')}
              </Text>
            </li>
          ))}
          {more > 0 && (
            <li>
              <Text as="span" variant="body-small" color="secondary">
                {t('desk.more', { count: more })}
              </Text>
            </li>
          )}
        </ul>
        <div>
          <Link
            href={`${page}#${agendaElementId}`}
            variant="body-small"
            aria-label={t('desk.decideOf', { title })}
          >
            {t('desk.decide')}
          </Link>
        </div>
      </div>
    </li>
  );
}
