import { RiPushpinLine, RiUnpinLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../../translation';
import { useTellError } from '../../../ui';
import { usePin } from '../../tidying/usePin';
import { useAnnounce } from '../Announcer';
import type { ThreadAction } from './ThreadAction';

/** Pins a thread to the top of the lists of its entity, or lets it go. */
export function usePinAction(thread: ThreadView): ThreadAction | undefined {
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const announce = useAnnounce();
  const pin = usePin(thread.id);
  const { pinned } = thread;
  if (!thread.can.pin) return undefined;
  return {
    id: 'pin',
    label: t(pinned ? 'threads.tidy.pin.undo' : 'threads.tidy.pin.action'),
    icon: pinned ? <RiUnpinLine /> : <RiPushpinLine />,
    onAction: () =>
      pin.mutate(!pinned, {
        onSuccess: () =>
          announce(
            t(pinned ? 'threads.tidy.pin.undone' : 'threads.tidy.pin.done'),
          ),
        onError: error => tellError(error, t('threads.tidy.pin.refused')),
      }),
  };
}
