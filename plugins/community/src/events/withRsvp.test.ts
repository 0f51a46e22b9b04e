import { rsvpAnswers } from '@platform-community/backstage-plugin-community-common';
import { anEvent } from '../testing';
import { answeredOf, isFull, withRsvp } from './withRsvp';

const now = Date.parse('2026-11-20T12:00:00Z');
const answers = [...rsvpAnswers, undefined];

const nobody = { going: 4, maybe: 2, remote: 0, waiting: 0 };
const counted = {
  going: { ...nobody, going: 5 },
  maybe: { ...nobody, maybe: 3 },
  not: nobody,
  unanswered: nobody,
};

function after(
  event: Parameters<typeof anEvent>[0],
  ...[answer, options]: [
    Parameters<typeof withRsvp>[1],
    Partial<Parameters<typeof withRsvp>[2]>?,
  ]
) {
  return answeredOf(withRsvp(anEvent(event), answer, { now, ...options }));
}

describe.each(answers)('from %s', from => {
  const before = { rsvp: from, ...counted[from ?? 'unanswered'] };

  it.each(answers)('counts %s once', to => {
    expect(after(before, to)).toEqual({
      rsvp: to,
      onWaitlist: false,
      ...counted[to ?? 'unanswered'],
    });
  });
});

describe('where places are limited', () => {
  const full = { capacity: 20, going: 20, waiting: 2 };

  it('gives the last place', () => {
    expect(after({ capacity: 20, going: 19 }, 'going')).toMatchObject({
      rsvp: 'going',
      onWaitlist: false,
      going: 20,
    });
  });

  it('puts who comes to a full one on the waitlist', () => {
    expect(after(full, 'going')).toMatchObject({
      rsvp: 'going',
      onWaitlist: true,
      going: 20,
      waiting: 3,
    });
  });

  it('takes who leaves the waitlist out of it', () => {
    expect(
      after({ ...full, rsvp: 'going', onWaitlist: true }, undefined),
    ).toMatchObject({ onWaitlist: false, going: 20, waiting: 1 });
  });

  it('gives the place that somebody leaves to the next in line', () => {
    expect(after({ ...full, rsvp: 'going' }, 'not')).toMatchObject({
      going: 20,
      waiting: 1,
    });
  });

  it('gives nobody a place once it has begun', () => {
    expect(
      after({ ...full, rsvp: 'going' }, 'not', {
        now: Date.parse('2026-11-24T13:30:00Z'),
      }),
    ).toMatchObject({ going: 19, waiting: 2 });
  });

  it('needs no place to say maybe', () => {
    expect(after(full, 'maybe')).toMatchObject({
      onWaitlist: false,
      going: 20,
      waiting: 2,
      maybe: 4,
    });
  });

  it('changes nothing when the same is said again', () => {
    const event = anEvent({ ...full, rsvp: 'going', onWaitlist: true });
    expect(withRsvp(event, 'going', { now })).toBe(event);
  });
});

describe('where one can come to a room or online', () => {
  const hybrid = { place: 'Room 4', url: 'https://meet.example.com/demo' };
  const full = { ...hybrid, capacity: 10, going: 14, remote: 4 };

  it('comes to the room unless told', () => {
    expect(after(hybrid, 'going')).toMatchObject({
      attendance: 'in-person',
      remote: 0,
    });
    expect(after(hybrid, 'not').attendance).toBeUndefined();
  });

  it('counts places in the room only', () => {
    expect(isFull(anEvent({ ...full, remote: 5 }))).toBe(false);
    expect(isFull(anEvent(full))).toBe(true);
    expect(after(full, 'going', { attendance: 'remote' })).toMatchObject({
      onWaitlist: false,
      going: 15,
      remote: 5,
    });
    expect(after(full, 'going')).toMatchObject({
      onWaitlist: true,
      going: 14,
      waiting: 1,
    });
  });

  it('leaves the place in the room to the next when coming online instead', () => {
    expect(
      after(
        { ...full, waiting: 1, rsvp: 'going', attendance: 'in-person' },
        'going',
        { attendance: 'remote' },
      ),
    ).toMatchObject({ going: 15, remote: 5, waiting: 0 });
  });
});
