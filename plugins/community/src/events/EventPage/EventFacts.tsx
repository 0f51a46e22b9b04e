import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EventDetail } from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths, useEntityHref } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { Person } from '../../ui/Person';
import { entityTitle } from '../../ui/entityTitle';
import { useEventWhen } from '../useEventWhen';
import { useSeriesWords } from '../useSeriesWords';
import styles from './EventFacts.module.css';

/** When in both zones, where, by whom and for which entities. */
export function EventFacts(props: { detail: EventDetail }) {
  const { event, people, entities } = props.detail;
  const { t } = useTranslationRef(communityTranslationRef);
  const entityHref = useEntityHref();
  const { reader, elsewhere } = useEventWhen(event);
  const recurs = useSeriesWords(event);
  const isOff = event.status === 'cancelled';
  return (
    <dl className={styles.facts}>
      <Fact name={t('events.page.when')}>
        <time dateTime={event.startsAt}>
          {elsewhere ? t('events.when.yourTime', { range: reader }) : reader}
        </time>
        {elsewhere && (
          <span className={styles.second}>
            {t('events.when.elsewhereRange', {
              range: elsewhere.range,
              zone: elsewhere.zone,
            })}
          </span>
        )}
      </Fact>
      {recurs && (
        <Fact name={t('events.page.repeats')}>
          <span>{recurs}</span>
          <Continuation event={event} />
        </Fact>
      )}
      {(event.place || event.url) && (
        <Fact name={t('events.page.where')}>
          {event.place && <span>{event.place}</span>}
          {event.url && !isOff && (
            <Link href={event.url} target="_blank" rel="noopener noreferrer">
              {t('events.page.join')}
            </Link>
          )}
        </Fact>
      )}
      <Fact name={t('events.page.hosts', { count: event.hosts.length })}>
        {event.hosts.map(ref => (
          <Person key={ref} personRef={ref} people={people} size="x-small" />
        ))}
      </Fact>
      <Fact name={t('events.page.entities')}>
        <ul className={styles.entities}>
          {event.entityRefs.map(ref => (
            <li key={ref}>
              <Link href={entityHref(ref)}>{entityTitle(entities, ref)}</Link>
            </li>
          ))}
        </ul>
      </Fact>
    </dl>
  );
}

/** The series before and after this one, where it was changed on the way. */
function Continuation(props: { event: EventDetail['event'] }) {
  const { continues, continuedBy } = props.event;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  return (
    <>
      {continues && (
        <span className={styles.second}>
          {t('events.page.continues', {
            link: (
              <Link href={paths.event(continues)}>
                {t('events.page.continuesLink')}
              </Link>
            ),
          })}
        </span>
      )}
      {continuedBy && (
        <span className={styles.second}>
          {t('events.page.continuedBy', {
            link: (
              <Link href={paths.event(continuedBy)}>
                {t('events.page.continuedByLink')}
              </Link>
            ),
          })}
        </span>
      )}
    </>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{props.name}</dt>
      <dd className={styles.value}>{props.children}</dd>
    </div>
  );
}
