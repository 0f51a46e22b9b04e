import { Button } from '@backstage/ui';
import { RiNotification3Line, RiNotificationOffLine } from '@remixicon/react';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EventDetail } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../api';
import { communityTranslationRef } from '../../translation';
import { useTellError } from '../../ui/useTellError';
import { useEventCache } from '../useEventCache';

/** Turns reminders of an event off and on, for whoever may come to it. */
export function ReminderButton(props: { event: EventDetail['event'] }) {
  const { event } = props;
  const { id, reminders, rsvp } = event;
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const api = useApi(communityApiRef);
  const cache = useEventCache();
  const remind = useMutation({
    mutationFn: (on: boolean) => api.events.remind({ id, on }),
    onSuccess: ({ event: answered }) =>
      cache.change({ id }, before => ({
        ...before,
        reminders: answered.reminders,
      })),
  });
  const comes = rsvp === 'going' || rsvp === 'maybe';
  if (!comes || !event.can.rsvp) return null;
  return (
    <Button
      variant="tertiary"
      iconStart={
        reminders ? (
          <RiNotificationOffLine aria-hidden="true" />
        ) : (
          <RiNotification3Line aria-hidden="true" />
        )
      }
      isPending={remind.isPending}
      onPress={() =>
        remind.mutate(!reminders, {
          onError: error => tellError(error, t('events.reminders.failed')),
        })
      }
    >
      {t(reminders ? 'events.reminders.off' : 'events.reminders.on')}
    </Button>
  );
}
