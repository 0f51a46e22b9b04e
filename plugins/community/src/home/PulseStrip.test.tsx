import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Pulse } from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../__testUtils__/renderCommunity';
import { PulseStrip } from './PulseStrip';

const none: Pulse = {
  threads: 3,
  more: false,
  unanswered: 1,
  stillWaiting: false,
};

async function measures(pulse: Partial<Pulse>): Promise<string[]> {
  renderCommunity(
    <PulseStrip pulse={{ ...none, ...pulse }} actions={undefined} />,
  );
  const list = await screen.findByRole('list', {
    name: 'How this community is doing',
  });
  return within(list)
    .getAllByRole('button')
    .map(button => button.textContent ?? '');
}

describe('the pulse of a community', () => {
  it('is four measures', async () => {
    expect(
      await measures({
        threads: 1234,
        answeredShare: 0.926,
        firstReplyMinutes: 180,
        communityShare: 0.61,
      }),
    ).toEqual([
      '1,234 threads',
      '93% answered',
      '3 h first reply',
      '61% by the community',
    ]);
  });

  it('says nothing of too few', async () => {
    expect(await measures({})).toEqual([
      '3 threads',
      'too few to say answered',
      'too few to say first reply',
      'too few to say by the community',
    ]);
  });

  it('says that half of them still wait', async () => {
    const [, , firstReply] = await measures({ stillWaiting: true });
    expect(firstReply).toBe('still waiting first reply');
  });

  it.each([
    [0, '< 1 min'],
    [1, '1 min'],
    [59, '59 min'],
    [60, '1 h'],
    [47 * 60, '47 h'],
    [49 * 60, '2 days'],
  ])('tells %i minutes as %s', async (firstReplyMinutes, words) => {
    const [, , firstReply] = await measures({ firstReplyMinutes });
    expect(firstReply).toBe(`${words} first reply`);
  });

  it('says what a measure means to whoever comes to it by keyboard', async () => {
    await measures({ answeredShare: 0.5 });
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: /answered/ })).toHaveFocus();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      /^Of the ideas, problems and questions, the share/,
    );
    expect(
      screen.getByRole('button', { name: /answered/ }),
    ).toHaveAccessibleDescription(/Practices and kudos ask for no reply/);
  });

  it('says why there is no figure to whoever touches it', async () => {
    await measures({});
    await userEvent.pointer({
      keys: '[TouchA]',
      target: screen.getByRole('button', { name: /by the community/ }),
    });
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      /^Said once there are five/,
    );
  });
});
