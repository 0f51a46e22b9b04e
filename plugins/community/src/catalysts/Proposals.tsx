import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  People,
  ProposalView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { entityTitle } from '../ui/entityTitle';
import { Person } from '../ui/Person';
import { personName } from '../ui/personName';
import { Section } from '../ui/Section';
import { useNow, useReaderLocale } from '../ui/useReader';
import { useTellError } from '../ui/useTellError';
import { AcceptDialog } from './AcceptDialog';
import { DeclineDialog } from './DeclineDialog';
import { formatDay } from './formatDay';
import { useWithdraw } from './useAnswer';
import row from './TermRow.module.css';
import styles from './Proposals.module.css';

/** Props of {@link Proposals}. */
export interface ProposalsProps {
  proposals: ProposalView[];
  people: People;
  entities: Entities;
}

type ProposalProps = Omit<ProposalsProps, 'proposals'> & {
  proposal: ProposalView;
};

/** The question to the reader first, then whom others were asked. */
export function Proposals(props: ProposalsProps) {
  const { proposals, ...known } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const own = proposals.filter(proposal => proposal.can.answer);
  const others = proposals.filter(proposal => !proposal.can.answer);
  return (
    <>
      {own.map(proposal => (
        <OwnProposal key={proposal.id} proposal={proposal} {...known} />
      ))}
      {others.length > 0 && (
        <Section title={t('catalysts.proposals.title')}>
          <ul
            className={styles.list}
            aria-label={t('catalysts.proposals.title')}
          >
            {others.map(proposal => (
              <OpenProposal key={proposal.id} proposal={proposal} {...known} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function OwnProposal(props: ProposalProps) {
  const { proposal, people, entities } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const locale = useReaderLocale();
  const now = new Date(useNow());
  const [answering, setAnswering] = useState<'accept' | 'decline'>();
  const close = () => setAnswering(undefined);
  return (
    <Section title={t('catalysts.proposals.own')}>
      <Text as="p" className={styles.words}>
        {t('catalysts.proposals.ownText', {
          name: personName(people, proposal.by),
          entity: entityTitle(entities, proposal.entityRef),
          date: formatDay(proposal.until, locale, now),
        })}
      </Text>
      <Text as="p" className={styles.words}>
        {proposal.focus}
      </Text>
      {proposal.note && (
        <blockquote className={styles.note}>{proposal.note}</blockquote>
      )}
      <div className={row.actions}>
        <Button variant="primary" onPress={() => setAnswering('accept')}>
          {t('catalysts.proposals.accept')}
        </Button>
        <Button variant="secondary" onPress={() => setAnswering('decline')}>
          {t('catalysts.proposals.decline')}
        </Button>
      </div>
      {answering === 'accept' && (
        <AcceptDialog proposal={proposal} onClose={close} />
      )}
      {answering === 'decline' && (
        <DeclineDialog proposal={proposal} onClose={close} />
      )}
    </Section>
  );
}

function OpenProposal(props: ProposalProps) {
  const { proposal, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const locale = useReaderLocale();
  const now = new Date(useNow());
  const withdraw = useWithdraw(proposal.id);
  const name = personName(people, proposal.person);
  return (
    <li className={row.row}>
      <div className={row.what}>
        <Person personRef={proposal.person} people={people} size="medium" />
        <Text as="p" className={row.focus}>
          {proposal.focus}
        </Text>
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={row.focus}
        >
          {t('catalysts.proposals.asked', {
            name: personName(people, proposal.by),
            date: formatDay(proposal.lapsesAt.slice(0, 10), locale, now),
          })}
        </Text>
      </div>
      {proposal.can.withdraw && (
        <div className={row.actions}>
          <Button
            variant="tertiary"
            aria-label={t('catalysts.proposals.withdrawLabel', { name })}
            isPending={withdraw.isPending}
            onPress={() =>
              withdraw.mutate(undefined, {
                onError: error =>
                  tellError(error, t('catalysts.proposals.withdrawRefused')),
              })
            }
          >
            {t('catalysts.proposals.withdraw')}
          </Button>
        </div>
      )}
    </li>
  );
}
