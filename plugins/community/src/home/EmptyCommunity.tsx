import { ButtonLink, Card, Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HomeView } from '@platform-community/backstage-plugin-community-common';
import { Fragment } from 'react';
import { useCommunityPaths, useEntityHref, useScope } from '../scope';
import { communityTranslationRef } from '../translation';
import { EmptyState } from '../ui';
import { nameOf, ownersOf, usersOf } from './neighbours';
import { WatchScope } from './WatchScope';
import styles from './EmptyCommunity.module.css';

/**
 * The first screen of a community in which nobody has spoken yet: what this
 * place is for, whom it reaches, and the first thing to do, for everybody.
 */
export function EmptyCommunity(props: { home: HomeView }) {
  const { viewer, catalysts } = props.home;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const { entityRef } = useScope();
  return (
    <Card className={styles.card}>
      <EmptyState
        size="large"
        title={t('home.empty.title')}
        text={<WhomItReaches />}
        actions={
          <>
            {viewer.can.start && (
              <>
                <ButtonLink
                  variant="primary"
                  size="small"
                  href={paths.compose()}
                >
                  {t('home.start')}
                </ButtonLink>
                <ButtonLink
                  variant="secondary"
                  size="small"
                  href={paths.compose('question')}
                >
                  {t('home.ask')}
                </ButtonLink>
              </>
            )}
            {entityRef && <WatchScope watching={viewer.watching} />}
          </>
        }
      />
      <ul className={styles.reasons}>
        <Reason
          title={t('home.empty.hurtsTitle')}
          text={t('home.empty.hurts')}
        />
        <Reason
          title={t('home.empty.workedTitle')}
          text={t('home.empty.worked')}
        />
        <Reason
          title={t('home.empty.movingTitle')}
          text={t(
            catalysts.length > 0
              ? 'home.empty.movingWithCatalyst'
              : 'home.empty.moving',
          )}
        />
      </ul>
    </Card>
  );
}

/** Who uses it and who owns it, as the entity's relations say. */
function WhomItReaches() {
  const { t } = useTranslationRef(communityTranslationRef);
  const { entity, title } = useScope();
  const entityHref = useEntityHref();
  const users = usersOf(entity).length;
  const owners = ownersOf(entity);
  const links = owners.map((owner, index) => (
    <Fragment key={owner}>
      {index > 0 && t('home.empty.and')}
      <Link href={entityHref(owner)}>{nameOf(owner)}</Link>
    </Fragment>
  ));
  return (
    <>
      {users > 0
        ? t('home.empty.usedBy', { count: users, title })
        : t('home.empty.place', { title })}{' '}
      {owners.length > 0 &&
        t(
          owners.length === 1 ? 'home.empty.reachesOne' : 'home.empty.reaches',
          {
            owners: <>{links}</>,
          },
        )}
    </>
  );
}

function Reason(props: { title: string; text: string }) {
  return (
    <li className={styles.reason}>
      <Text
        as="h3"
        variant="body-medium"
        weight="bold"
        className={styles.title}
      >
        {props.title}
      </Text>
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={styles.title}
      >
        {props.text}
      </Text>
    </li>
  );
}
