import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { EventView } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { calendarFileName } from './when/calendarFileName';

/** Downloads an event as a calendar file, named after its title. */
export function useCalendarFile(event: Pick<EventView, 'id' | 'title'>) {
  const api = useApi(communityApiRef);
  return useMutation({
    mutationFn: () => api.events.calendar({ id: event.id }),
    onSuccess: text => save(text, calendarFileName(event.title)),
  });
}

function save(text: string, name: string): void {
  const file = new Blob([text], { type: 'text/calendar;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}
