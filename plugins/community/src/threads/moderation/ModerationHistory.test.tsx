import { screen } from '@testing-library/react';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import { fakeCommunityApi, testPeople } from '../../testing';
import { ModerationHistory } from './ModerationHistory';

const threadId = '0193a1b2-0000-7000-8000-00000000000b';

describe('what moderators did with a thread', () => {
  it('is shown with who did it, when and why', async () => {
    const replyId = '0193a1b2-0000-7000-8000-00000000000d';
    renderCommunity(<ModerationHistory threadId={threadId} />, {
      api: fakeCommunityApi({
        threads: {
          moderationHistory: async () => ({
            items: [
              {
                id: '0193a1b2-0000-7000-8000-00000000000c',
                act: 'hidden',
                replyId,
                by: 'user:default/ada',
                role: 'catalyst',
                at: '2026-11-24T12:00:00.000Z',
                reason: 'It sells watches',
              },
            ],
            people: testPeople,
          }),
        },
      }),
    });
    expect(await screen.findByRole('listitem')).toHaveTextContent(
      /Hidden.*a reply.*Ada Lindqvist.*It sells watches/,
    );
    expect(screen.getByRole('link', { name: 'a reply' })).toHaveAttribute(
      'href',
      expect.stringContaining(`/threads/${threadId}#reply-${replyId}`),
    );
  });

  it('is not there where nothing was done', async () => {
    const asked = jest.fn(async () => ({ items: [], people: {} }));
    renderCommunity(
      <>
        <ModerationHistory threadId={threadId} />
        <p>The rest</p>
      </>,
      { api: fakeCommunityApi({ threads: { moderationHistory: asked } }) },
    );
    expect(await screen.findByText('The rest')).toBeVisible();
    expect(asked).toHaveBeenCalled();
    expect(screen.queryByText('What moderators did')).toBeNull();
  });
});
