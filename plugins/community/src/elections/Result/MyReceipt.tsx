import { useState } from 'react';
import { Alert, Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { receiptOf } from '@platform-community/backstage-plugin-community-common';
import { useMe } from '../../threads/useMe';
import { communityTranslationRef } from '../../translation';
import { keptSecrets } from '../Ballot/ballotSecret';
import { EnterSecret } from '../Ballot/EnterSecret';
import shared from '../Elections.module.css';

/** Looks for one's own receipt among those that were counted. */
export function MyReceipt(props: { electionId: string; receipts: string[] }) {
  const { electionId, receipts } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const me = useMe();
  const [receipt, setReceipt] = useState<string>();
  const look = (secret: string) => setReceipt(receiptOf(electionId, secret));
  const kept = me && keptSecrets.read(electionId, me.ref);
  const isThere = receipt !== undefined && receipts.includes(receipt);
  return (
    <div className={shared.stack}>
      <Text
        as="h3"
        variant="body-medium"
        weight="bold"
        className={shared.quiet}
      >
        {t('elections.receipt.title')}
      </Text>
      <Text as="p" color="secondary" className={shared.quiet}>
        {t('elections.receipt.text')}
      </Text>
      {kept?.sent ? (
        <div>
          <Button
            variant="secondary"
            size="small"
            onPress={() => look(kept.secret)}
          >
            {t('elections.receipt.look')}
          </Button>
        </div>
      ) : (
        <EnterSecret
          confirmLabel={t('elections.receipt.look')}
          onEntered={look}
        />
      )}
      <div role="status" className={shared.stack}>
        {receipt && (
          <>
            <Alert
              status={isThere ? 'success' : 'warning'}
              icon
              title={t(
                isThere
                  ? 'elections.receipt.there'
                  : 'elections.receipt.missing',
              )}
            />
            <code className={shared.code}>{receipt}</code>
          </>
        )}
      </div>
    </div>
  );
}
