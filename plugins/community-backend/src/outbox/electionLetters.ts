import { catalystsMayInWords } from '@platform-community/backstage-plugin-community-common';
import { only, type Audience, type Listeners } from './Audience';
import { suite, type DomainEvent } from './DomainEvent';
import type { Letter } from './letters';

/** An instant for people in any zone. */
function moment(instant: string): string {
  const format = new Intl.DateTimeFormat('en', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return `${format.format(new Date(instant))} UTC`;
}

type ElectionEvent = Extract<DomainEvent, { room: 'elections' }>;

/** Writes the letters that follow from what happens in an election. */
export async function electionLetters(
  event: ElectionEvent,
  audience: Audience,
): Promise<Letter[]> {
  const place = await audience.titleOf(event.entityRefs[0]);
  const actor =
    event.actor === suite ? '' : await audience.titleOf(event.actor);
  const letter = (
    to: Listeners,
    title: string,
    description?: string,
    about = `${event.type}:${event.subject}`,
  ): Letter => ({ to, title, description, topic: 'elections', about });

  switch (event.type) {
    case 'election.planned':
      return [
        letter(
          await audience.ofEntities(event.entityRefs),
          `${place} elects catalysts: ${event.title}`,
          `Nominations open ${moment(event.nominationsOpenAt)}`,
        ),
      ];
    case 'election.nominations-opened':
      return [
        letter(
          await audience.ofEntities(event.entityRefs),
          `Who should look after the community of ${place}?`,
          `Nominate somebody, or stand yourself, until ${moment(
            event.nominationsCloseAt,
          )}`,
        ),
      ];
    case 'election.voting-opened':
      return [
        letter(
          await audience.ofRoll(event.subject),
          `You may vote: ${event.title}`,
          `On ${place}, until ${moment(event.votingCloseAt)}`,
        ),
      ];
    case 'election.voting-closing': {
      const until = `On ${place}, until ${moment(event.votingCloseAt)}`;
      return [
        letter(
          await audience.ofVoting(event.subject, event.toAll),
          `Voting closes in a day: ${event.title}`,
          event.toAll
            ? `${until}. If you have voted, there is nothing left to do.`
            : until,
        ),
      ];
    }
    case 'election.cancelled': {
      const { refs, muted } = await audience.ofEntities(event.entityRefs);
      return [
        letter(
          {
            refs: [...refs, ...event.nominees],
            // Who stands is told, whatever else they want to hear of.
            muted: muted.filter(ref => !event.nominees.includes(ref)),
          },
          `Called off: ${event.title}`,
          event.reason,
        ),
      ];
    }
    case 'election.closed':
      return closingLetters(event, audience, place, letter);
    case 'election.nominated':
      return [
        letter(
          only(event.person),
          `${actor} nominates you as a catalyst of ${place}`,
          'Accept with a few words on what you would do, or decline',
          `nominated:${event.subject}`,
        ),
      ];
    case 'election.nomination-answered':
      return [
        letter(
          only(event.nominatedBy),
          `${actor} ${
            event.answer === 'accepted' ? 'accepted' : 'declined'
          } your nomination for ${place}`,
          undefined,
          `nomination:${event.subject}:${event.person}`,
        ),
      ];
    case 'election.exception-asked':
      return [
        letter(
          only(...event.officers),
          `${actor} asks to be on the roll of ${event.title}`,
          'You decide as an election officer',
          `exception:${event.subject}:${event.actor}`,
        ),
      ];
    case 'election.exception-decided':
      return [
        letter(
          only(event.person),
          event.decision === 'admitted'
            ? `You are on the roll of ${event.title}`
            : `You are not on the roll of ${event.title}`,
          event.note,
          `exception:${event.subject}:${event.person}`,
        ),
      ];
    case 'election.vacancy-filled':
      return [
        letter(
          only(event.person),
          `You are a catalyst of ${place} until ${event.until}`,
          `You come next in the order of ${event.title}`,
          `vacancy:${event.subject}:${event.person}`,
        ),
        letter(
          await audience.ofEntities(event.entityRefs),
          `${await audience.titleOf(event.person)} is a catalyst of ${place}`,
          `Next in the order of ${event.title}`,
          `vacancy-filled:${event.subject}:${event.person}`,
        ),
      ];
    default:
      return [];
  }
}

async function closingLetters(
  event: Extract<ElectionEvent, { type: 'election.closed' }>,
  audience: Audience,
  place: string,
  letter: (to: Listeners, title: string, description?: string) => Letter,
): Promise<Letter[]> {
  const [roll, around, names] = await Promise.all([
    audience.ofRoll(event.subject),
    audience.ofEntities(event.entityRefs),
    Promise.all(event.elected.map(ref => audience.titleOf(ref))),
  ]);
  const rights = catalystsMayInWords(audience.catalystsMay);
  const words = {
    elected: `${new Intl.ListFormat('en').format(names)} ${
      names.length === 1 ? 'was' : 'were'
    } elected on ${place}`,
    'nobody-elected': `Nobody was elected on ${place}`,
    'no-quorum': `Too few voted: nobody was elected on ${place}`,
    'no-candidates': `Nobody stood: no vote on ${place}`,
  };
  return [
    {
      ...letter(
        only(...event.elected),
        `You were elected as a catalyst of ${place} until ${event.until}`,
        rights ? `You may ${rights} there.` : undefined,
      ),
      about: `elected:${event.subject}`,
    },
    letter(
      {
        refs: [...roll.refs, ...around.refs],
        muted: [...around.muted, ...event.elected],
      },
      words[event.outcome],
      event.title,
    ),
  ];
}
