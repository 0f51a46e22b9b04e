import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ShipProposalView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useTellError, When } from '../../ui';
import { useAnnounce } from '../ThreadPage/Announcer';
import callout from '../ThreadPage/Callout.module.css';
import { useShipProposal } from './useShipProposal';
import styles from './LinkedSection.module.css';

/** Props of {@link ShipCallout}. */
export interface ShipCalloutProps {
  threadId: string;
  proposal: ShipProposalView;
}

/** Asks those who may say so whether work that is done makes a thread shipped. */
export function ShipCallout(props: ShipCalloutProps) {
  const { threadId, proposal } = props;
  const { label, linkId, closedAt } = proposal;
  const { t } = useTranslationRef(communityTranslationRef);
  const announce = useAnnounce();
  const tellError = useTellError();
  const answer = useShipProposal(threadId);
  const say = (isShipped: boolean) =>
    answer.mutate(
      { linkId, isShipped },
      {
        onSuccess: () =>
          announce(
            t(
              isShipped
                ? 'threads.links.proposal.confirmed'
                : 'threads.links.proposal.dismissed',
            ),
          ),
        onError: error => tellError(error, t('threads.links.proposal.refused')),
      },
    );
  const isSaid = answer.isPending ? answer.variables.isShipped : undefined;

  return (
    <section
      className={callout.callout}
      data-tone="positive"
      aria-label={t('threads.links.proposal.label')}
    >
      <p className={styles.question}>
        {proposal.kind === 'issue'
          ? t('threads.links.proposal.completed', { label })
          : t('threads.links.proposal.merged', { label })}{' '}
        {closedAt && (
          <span className={callout.note}>
            <When at={closedAt} />
          </span>
        )}
      </p>
      <div className={styles.answers}>
        <Button
          variant="primary"
          size="small"
          isPending={isSaid === true}
          isDisabled={isSaid === false}
          onPress={() => say(true)}
        >
          {t('threads.links.proposal.confirm')}
        </Button>
        <Button
          variant="secondary"
          size="small"
          isPending={isSaid === false}
          isDisabled={isSaid === true}
          onPress={() => say(false)}
        >
          {t('threads.links.proposal.dismiss')}
        </Button>
      </div>
    </section>
  );
}
