import type { ReactNode } from 'react';
import { Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  People,
  TermView,
} from '@platform-community/backstage-plugin-community-common';
import { useEntityHref } from '../scope';
import { communityTranslationRef } from '../translation';
import { Person } from '../ui/Person';
import { useNow, useReaderLocale } from '../ui/useReader';
import { formatDay } from './formatDay';
import { Reach } from './Reach';
import { useTermPlace } from './useTermPlace';
import styles from './TermRow.module.css';

export interface TermProps {
  term: TermView;
  people: People;
  entities: Entities;
}

/** A term: whose it is, what it is for, from when to when. */
export function TermRow(
  props: TermProps & { children?: ReactNode; actions?: ReactNode },
) {
  const { term, people, entities, children, actions } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const place = useTermPlace()(term, entities);
  const entityHref = useEntityHref();
  const locale = useReaderLocale();
  const now = new Date(useNow());
  const day = (value: string) => (
    <time dateTime={value}>{formatDay(value, locale, now)}</time>
  );
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Person personRef={term.person} people={people} size="medium" />
        <Text as="p" className={styles.focus}>
          {term.focus}
        </Text>
        <dl className={styles.facts}>
          <Fact name={t('catalysts.page.since')}>{day(term.since)}</Fact>
          <Fact name={t('catalysts.page.until')}>{day(term.until)}</Fact>
          {term.reach && (
            <Fact name={t('catalysts.page.reach')}>
              <Reach reach={term.reach} />
            </Fact>
          )}
          {place && (
            <Fact name={t('catalysts.page.entity')}>
              <Link href={entityHref(term.entityRef)} variant="body-small">
                {place}
              </Link>
            </Fact>
          )}
        </dl>
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </li>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{props.name}</dt>
      <dd className={styles.value}>{props.children}</dd>
    </div>
  );
}
