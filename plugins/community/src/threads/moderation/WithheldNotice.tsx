import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';

/** Props of {@link WithheldNotice}. */
export interface WithheldNoticeProps {
  thing: Pick<ThreadView, 'unlisted' | 'unlistedReason'>;
}

/** Says to those who read it that others do not, and why. */
export function WithheldNotice(props: WithheldNoticeProps) {
  const { unlisted, unlistedReason: reason } = props.thing;
  const { t } = useTranslationRef(communityTranslationRef);
  if (unlisted !== 'hidden' && unlisted !== 'held') return null;
  return (
    <Alert
      status="warning"
      icon
      title={t(`moderation.notice.${unlisted}`)}
      description={reason && t('moderation.notice.reason', { reason })}
    />
  );
}
