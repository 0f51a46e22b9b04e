import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ElectionDetail } from '@platform-community/backstage-plugin-community-common';
import { formatDay } from '../../catalysts/formatDay';
import { communityTranslationRef } from '../../translation';
import { Person } from '../../ui/Person';
import { Section } from '../../ui/Section';
import { useNow, useReaderLocale } from '../../ui/useReader';
import { useElectionTimes } from '../useElectionTimes';
import { methodWords } from './methodWords';
import shared from '../Elections.module.css';
import styles from './ElectionPage.module.css';

/** Every choice of the plan as a sentence; nothing of it changes once it is open. */
export function PlanInWords(props: { detail: ElectionDetail }) {
  const { election, people } = props.detail;
  const { plan } = election;
  const { t } = useTranslationRef(communityTranslationRef);
  const { moment } = useElectionTimes();
  const locale = useReaderLocale();
  const now = useNow();
  const isCapped = plan.capPerTeam !== undefined && plan.method === 'schulze';
  const endorsed = [
    t('elections.plan.endorsed', { count: plan.endorsers }),
    ...(plan.endorserTeams > 1
      ? [t('elections.plan.endorsedTeams', { count: plan.endorserTeams })]
      : []),
  ].join(' ');
  return (
    <Section title={t('elections.plan.title')}>
      <dl className={styles.facts}>
        <Fact name={t('elections.plan.whatFor')}>
          {t('elections.plan.seats', { count: plan.seats })}.{' '}
          {t('elections.plan.terms', {
            date: formatDay(plan.termUntil, locale, new Date(now)),
          })}
        </Fact>
        <Fact name={t('elections.plan.candidates')}>
          {plan.endorsers > 0 ? endorsed : t('elections.plan.notEndorsed')}
        </Fact>
        <Fact name={t('elections.plan.method')}>
          <ul className={shared.list}>
            {methodWords(election).map(key => (
              <li key={key}>{t(`elections.method.${key}`)}</li>
            ))}
          </ul>
        </Fact>
        <Fact name={t('elections.plan.blank')}>
          {t('elections.plan.blankText')}
        </Fact>
        {isCapped && (
          <Fact name={t('elections.plan.cap')}>
            {t('elections.plan.capText', { count: plan.capPerTeam! })}
          </Fact>
        )}
        <Fact name={t('elections.plan.ties')}>
          {t('elections.plan.tiesText')}{' '}
          <code className={shared.code}>{plan.seedCommitment}</code>
        </Fact>
        <Fact name={t('elections.plan.quorum')}>
          {plan.quorum > 0
            ? t('elections.plan.quorumText', { percent: `${plan.quorum}` })
            : t('elections.plan.noQuorum')}
        </Fact>
        <Fact name={t('elections.plan.secrecy')}>
          <strong>{t(`elections.secrecy.name.${plan.secrecy}`)}.</strong>{' '}
          {t(`elections.secrecy.text.${plan.secrecy}`)}
        </Fact>
        <Fact name={t('elections.plan.vacancies')}>
          {t(`elections.vacancies.${plan.vacancies}`)}
        </Fact>
        <Fact name={t('elections.plan.officers')}>
          {t('elections.plan.officersText', {
            when: moment(plan.exceptionsUntil),
          })}
          <ul className={shared.list}>
            {plan.officers.map(officer => (
              <li key={officer}>
                <Person personRef={officer} people={people} size="x-small" />
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
    </Section>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className={styles.name}>{props.name}</dt>
      <dd className={styles.value}>{props.children}</dd>
    </div>
  );
}
