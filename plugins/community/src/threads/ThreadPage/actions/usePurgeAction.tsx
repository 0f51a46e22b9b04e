import { useState } from 'react';
import { RiEraserLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNavigate } from 'react-router-dom';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../../scope';
import { communityTranslationRef } from '../../../translation';
import { PurgeDialog } from '../../tidying/PurgeDialog';
import type { ThreadAction } from './ThreadAction';

/** Erases a thread for good, once its title was typed. */
export function usePurgeAction(thread: ThreadView): ThreadAction | undefined {
  const { t } = useTranslationRef(communityTranslationRef);
  const navigate = useNavigate();
  const paths = useCommunityPaths();
  const [isAsking, setAsking] = useState(false);
  if (!thread.can.purge) return undefined;
  return {
    id: 'purge',
    label: t('threads.tidy.purge.action'),
    icon: <RiEraserLine />,
    isDestructive: true,
    onAction: () => setAsking(true),
    dialog: isAsking && (
      <PurgeDialog
        threadId={thread.id}
        threadTitle={thread.title}
        onClose={() => setAsking(false)}
        onPurged={() => navigate(paths.home(), { replace: true })}
      />
    ),
  };
}
