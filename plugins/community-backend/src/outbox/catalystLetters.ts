import { catalystsMayInWords } from '@platform-community/backstage-plugin-community-common';
import { only, type Audience, type Listeners } from './Audience';
import type { DomainEvent } from './DomainEvent';
import type { Letter } from './letters';

const endingWords = {
  'stepped-down': (person: string, place: string) =>
    `${person} stepped down as a catalyst of ${place}`,
  removed: (person: string, place: string) =>
    `${person} is no longer a catalyst of ${place}`,
  expired: (person: string, place: string) =>
    `The term of ${person} as a catalyst of ${place} has ended`,
};

function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** Writes the letters that follow from what happens to catalysts. */
export async function catalystLetters(
  event: Extract<DomainEvent, { room: 'catalysts' }>,
  audience: Audience,
): Promise<Letter[]> {
  const place = await audience.titleOf(event.entityRefs[0]);
  const person = await audience.titleOf(event.person);
  const common = { topic: 'catalysts' as const, about: event.subject };
  const rights = catalystsMayInWords(audience.catalystsMay);
  /** Those who lead and watch, but not the person. */
  const rest = async (): Promise<Listeners> => {
    const others = await audience.ofEntities(event.entityRefs);
    return { ...others, muted: [...others.muted, event.person] };
  };
  switch (event.type) {
    case 'catalyst.proposed':
      return [
        {
          ...common,
          to: only(event.person),
          title: `Will you be a catalyst of ${place}?`,
          description: [
            `${await audience.titleOf(event.actor)} asks you, until ${
              event.until
            }.`,
            rights && `Catalysts may ${rights} there.`,
            event.note,
          ]
            .filter(Boolean)
            .join(' '),
        },
      ];
    case 'catalyst.declined':
      return [
        {
          ...common,
          to: only(event.proposedBy),
          title: `${person} will not be a catalyst of ${place}`,
          description: event.reason,
        },
      ];
    case 'catalyst.withdrawn':
      return [
        {
          ...common,
          to: only(event.person),
          title: `You are no longer asked to be a catalyst of ${place}`,
        },
      ];
    case 'catalyst.appointed': {
      const others = await rest();
      return [
        {
          ...common,
          to: only(event.person),
          title: `You are a catalyst of ${place} until ${event.until}`,
          description: rights ? `You may ${rights} there.` : undefined,
        },
        {
          ...common,
          to: { ...others, refs: [...others.refs, event.appointedBy] },
          title: `${person} is a catalyst of ${place}`,
        },
      ];
    }
    case 'catalyst.lapsed':
      return [
        {
          ...common,
          to: only(event.proposedBy),
          title: `${person} has not said whether to be a catalyst of ${place}`,
          description: 'The question has lapsed. You may ask again.',
        },
      ];
    case 'catalyst.ending': {
      const owners = await audience.ownersOf(event.entityRefs);
      const ends = `ends ${inDays(event.days)}`;
      return [
        {
          ...common,
          to: only(event.person),
          title: `Your term as a catalyst of ${place} ${ends}`,
          description: 'An owner can extend it.',
        },
        {
          ...common,
          to: { ...owners, muted: [...owners.muted, event.person] },
          title: `The term of ${person} as a catalyst of ${place} ${ends}`,
          description: 'You can extend it.',
        },
      ];
    }
    case 'catalyst.seat-empty': {
      // Those of its system or domain are catalysts here as well.
      const others = await audience.catalystsOf(event.entityRefs);
      if (others.refs.length > 0) return [];
      return [
        {
          ...common,
          about: `seat:${event.entityRefs[0]}`,
          to: await audience.ownersOf(event.entityRefs),
          title: `${place} has no catalyst any more`,
          description: 'Ask somebody who already helps others there.',
        },
      ];
    }
    case 'catalyst.extended':
      return [
        {
          ...common,
          to: only(event.person),
          title: `You are a catalyst of ${place} until ${event.until} now`,
        },
      ];
    case 'catalyst.ended':
      return [
        {
          ...common,
          to: only(event.person),
          title: `Your term as a catalyst of ${place} has ended`,
          description: event.reason,
        },
        {
          ...common,
          to: await rest(),
          title: endingWords[event.how](person, place),
        },
      ];
    default:
      return [];
  }
}
