import { Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  wantsOf,
  type Entities,
  type EventView,
} from '@platform-community/backstage-plugin-community-common';
import { DateTile } from '../../events/DateTile';
import { useEventWhen } from '../../events/useEventWhen';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { Chip } from '../../ui';
import { entityTitle } from '../../ui/entityTitle';
import styles from './Desk.module.css';

/** An event to come, and what people still have to be told about it. */
export function UnfinishedEvent(props: {
  event: EventView;
  entities: Entities;
}) {
  const { event, entities } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const when = useEventWhen(event);
  const where = event.entityRefs.map(ref => entityTitle(entities, ref));
  return (
    <li className={styles.event}>
      <DateTile {...when.tile} />
      <div className={styles.what}>
        <Link
          href={paths.event(event.id, event.series && event.day)}
          weight="bold"
          standalone
        >
          {event.title}
        </Link>
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.words}
        >
          {[when.reader, where.join(', ')].join(' · ')}
        </Text>
        <div className={styles.wants}>
          {wantsOf(event).map(want => (
            <Chip key={want}>{t(`catalysts.desk.wants.${want}`)}</Chip>
          ))}
        </div>
      </div>
    </li>
  );
}
