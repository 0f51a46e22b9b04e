import { useState } from 'react';
import { Alert, Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ElectionDetail,
  ElectionResultView,
} from '@platform-community/backstage-plugin-community-common';
import { formatDay } from '../../catalysts/formatDay';
import { communityTranslationRef } from '../../translation';
import { Person } from '../../ui/Person';
import { Section } from '../../ui/Section';
import { useNow, useReaderLocale } from '../../ui/useReader';
import { useElectionTimes } from '../useElectionTimes';
import { useNames } from '../useNames';
import { CountSection } from './CountSection';
import { FillVacancyDialog, nextInOrder } from './FillVacancy';
import shared from '../Elections.module.css';

export interface ResultSectionProps {
  detail: ElectionDetail;
  result: ElectionResultView;
}

const outcomes = {
  elected: 'elections.result.elected',
  'nobody-elected': 'elections.result.nobodyElected',
  'no-quorum': 'elections.result.noQuorum',
  'no-candidates': 'elections.result.noCandidates',
} as const;

/** What came of an election, and how anybody can see that it is right. */
export function ResultSection(props: ResultSectionProps) {
  const { detail, result } = props;
  const { election, people } = detail;
  const { t } = useTranslationRef(communityTranslationRef);
  const { name } = useNames(people);
  const { moment } = useElectionTimes();
  const locale = useReaderLocale();
  const now = useNow();
  const [isFilling, setFilling] = useState(false);
  const wasCounted = result.voted !== undefined && result.order.length > 0;
  return (
    <>
      <Section title={t('elections.result.title')}>
        <Text as="p" className={shared.quiet}>
          {t(outcomes[result.outcome])}
        </Text>
        {result.elected.length > 0 && (
          <>
            <ul
              className={shared.list}
              aria-label={t('elections.result.electedLabel')}
            >
              {result.elected.map(person => (
                <li key={person}>
                  <Person personRef={person} people={people} size="medium" />
                </li>
              ))}
            </ul>
            <Text as="p" color="secondary" className={shared.quiet}>
              {t('elections.result.until', {
                date: formatDay(election.plan.termUntil, locale, new Date(now)),
              })}
            </Text>
          </>
        )}
        <Turnout result={result} percent={election.plan.quorum} />
        {wasCounted && (
          <div>
            <Text
              as="h3"
              variant="body-medium"
              weight="bold"
              className={shared.quiet}
            >
              {t('elections.result.order')}
            </Text>
            <Order result={result} detail={detail} />
          </div>
        )}
        {result.fills.map(fill => (
          <Text as="p" key={fill.termId} className={shared.quiet}>
            {t('elections.result.filled', {
              name: name(fill.person),
              instead: name(fill.instead),
              when: moment(fill.at),
            })}
          </Text>
        ))}
        {election.can.fillVacancy && (
          <div>
            <Button variant="secondary" onPress={() => setFilling(true)}>
              {t('elections.result.fill')}
            </Button>
          </div>
        )}
        {result.withheld && (
          <Alert
            status="info"
            icon
            title={t(`elections.result.withheld.${result.withheld}`)}
          />
        )}
      </Section>
      {wasCounted && !result.withheld && (
        <CountSection detail={detail} result={result} />
      )}
      {isFilling && (
        <FillVacancyDialog
          electionId={election.id}
          people={people}
          next={nextInOrder(result)}
          onClose={() => setFilling(false)}
        />
      )}
    </>
  );
}

function Turnout(props: { result: ElectionResultView; percent: number }) {
  const { result, percent } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = [
    ...(result.voted === undefined
      ? [t('elections.result.rollSize', { count: result.rollSize })]
      : [
          t('elections.result.turnout', {
            count: result.voted,
            of: `${result.rollSize}`,
          }),
        ]),
    percent > 0
      ? t('elections.result.quorum', {
          count: result.quorum,
          percent: `${percent}`,
        })
      : t('elections.result.noQuorumWanted'),
  ];
  return (
    <Text as="p" color="secondary" className={shared.quiet}>
      {words.join(' ')}
    </Text>
  );
}

/** All candidates from first to last; equals on one line. */
function Order(props: ResultSectionProps) {
  const { result, detail } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { names } = useNames(detail.people);
  return (
    <ol>
      {result.order.map(group => (
        <li key={group.join(' ')}>
          {group.length > 1
            ? t('elections.result.equals', { names: names(group) })
            : names(group)}
        </li>
      ))}
    </ol>
  );
}
