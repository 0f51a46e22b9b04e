import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ConfidenceSteps,
  Entities,
  MajoritySteps,
  People,
  TallyInput,
  TallyLot,
  TallyPassedOver,
  TallyResult,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { entityTitle } from '../../ui/entityTitle';
import { useNames } from '../useNames';
import { SchulzeMatrix } from './SchulzeMatrix';
import { StvRounds } from './StvRounds';
import shared from '../Elections.module.css';
import styles from './Steps.module.css';

export interface StepsProps {
  input: TallyInput;
  result: TallyResult;
  people: People;
  /** The teams that a cap counts by. */
  entities: Entities;
}

/** How the count went, step by step. */
export function Steps(props: StepsProps) {
  const { input, result, people, entities } = props;
  const { steps, elected } = result;
  switch (steps.method) {
    case 'confidence':
      return <Confidence steps={steps} />;
    case 'majority':
      return (
        <>
          <Majority steps={steps} people={people} />
          <Lots lots={steps.lots} elected={elected} people={people} />
        </>
      );
    case 'schulze':
      return (
        <>
          <SchulzeMatrix steps={steps} people={people} />
          <PassedOver
            passedOver={steps.passedOver}
            perGroup={input.cap?.perGroup ?? 0}
            people={people}
            entities={entities}
          />
          <Lots lots={steps.lots} elected={elected} people={people} />
        </>
      );
    default:
      return <StvRounds steps={steps} people={people} />;
  }
}

function Confidence(props: { steps: ConfidenceSteps }) {
  const { yes, no, blank } = props.steps;
  const { t } = useTranslationRef(communityTranslationRef);
  const rows = [
    { id: 'yes', words: t('elections.ballot.yes'), votes: yes },
    { id: 'no', words: t('elections.ballot.no'), votes: no },
    { id: '', words: t('elections.ballot.noOpinion'), votes: blank },
  ];
  return (
    <>
      <Votes rows={rows} />
      <Text as="p" className={shared.quiet}>
        {t('elections.steps.confidence')}
      </Text>
    </>
  );
}

function Majority(props: { steps: MajoritySteps; people: People }) {
  const { steps, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { name } = useNames(people);
  return (
    <Votes
      rows={[
        ...steps.votes.map(({ candidate, votes }) => ({
          id: candidate,
          words: name(candidate),
          votes,
        })),
        { id: '', words: t('elections.steps.neither'), votes: steps.blank },
      ]}
    />
  );
}

function Votes(props: {
  rows: { id: string; words: string; votes: number }[];
}) {
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <table className={styles.table}>
      <caption>{t('elections.steps.votesCaption')}</caption>
      <tbody>
        {props.rows.map(({ id, words, votes }) => (
          <tr key={id}>
            <th scope="row">{words}</th>
            <td>{votes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `Ada and Lin were equal; the lot from the committed seed chose Lin.` */
function Lots(props: { lots: TallyLot[]; elected: string[]; people: People }) {
  const { lots, elected, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { names } = useNames(people);
  return (
    <>
      {lots.map(({ drawn }) => {
        const chosen = drawn.filter(one => elected.includes(one));
        return (
          <Text as="p" key={drawn.join(' ')} className={shared.quiet}>
            {t('elections.steps.lot', {
              // By name, since the order of the draw is what is told next.
              names: names([...drawn].sort()),
              chosen: names(chosen),
            })}
          </Text>
        );
      })}
    </>
  );
}

function PassedOver(props: {
  passedOver: TallyPassedOver[];
  perGroup: number;
  people: People;
  entities: Entities;
}) {
  const { passedOver, perGroup, people, entities } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { name } = useNames(people);
  return (
    <>
      {passedOver.map(({ candidate, group }) => (
        <Text as="p" key={candidate} className={shared.quiet}>
          {t('elections.steps.passedOver', {
            name: name(candidate),
            team: entityTitle(entities, group),
            count: perGroup,
          })}
        </Text>
      ))}
    </>
  );
}
