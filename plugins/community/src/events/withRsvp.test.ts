import { rsvpAnswers } from '@platform-community/backstage-plugin-community-common';
import { withRsvp } from './withRsvp';

const answers = [...rsvpAnswers, undefined];
const counted = {
  going: { going: 5, maybe: 2 },
  maybe: { going: 4, maybe: 3 },
  not: { going: 4, maybe: 2 },
  unanswered: { going: 4, maybe: 2 },
};

describe.each(answers)('from %s', from => {
  const before = { rsvp: from, ...counted[from ?? 'unanswered'] };

  it.each(answers)('counts %s once', to => {
    expect(withRsvp(before, to)).toEqual({
      rsvp: to,
      ...counted[to ?? 'unanswered'],
    });
  });

  it.each(answers)('is undone by answering again after %s', to => {
    expect(withRsvp(withRsvp(before, to), from)).toEqual(before);
  });
});
