/** The message that names each kind of event. */
export const kindWords = {
  demo: 'events.kind.demo',
  'office-hours': 'events.kind.officeHours',
  hackathon: 'events.kind.hackathon',
  workshop: 'events.kind.workshop',
  meetup: 'events.kind.meetup',
} as const;
