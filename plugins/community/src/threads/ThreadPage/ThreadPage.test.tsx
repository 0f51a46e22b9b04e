import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ThreadDetail } from '@platform-community/backstage-plugin-community-common';
import { Route, Routes } from 'react-router-dom';
import {
  deployPipeline,
  renderCommunity,
} from '../../__testUtils__/renderCommunity';
import {
  aThread,
  anId,
  fakeCommunityApi,
  onlyMay,
  refuse,
} from '../../testing';
import { aReply } from '../__testUtils__/aReply';
import {
  aThreadWith,
  renderThread,
  shownReplies,
} from '../__testUtils__/renderThread';
import { ThreadPage } from '.';

const nothing = onlyMay();
const everything = onlyMay({
  vote: true,
  reply: true,
  edit: true,
  delete: true,
  accept: true,
  respond: true,
  moveTo: ['planned', 'declined'],
});

function aFullThread(can: ThreadDetail['thread']['can']): ThreadDetail {
  const allowed = can.accept;
  const answer = aReply({
    body: 'Two keys at once.',
    accepted: true,
    can: { edit: allowed, delete: allowed, accept: allowed, reply: allowed },
  });
  return {
    ...aThreadWith(
      [answer, aReply({ deleted: true, body: '', can: { reply: false } })],
      {
        kind: 'question',
        title: 'How do you rotate the signing key?',
        answer: {
          by: 'user:default/ada',
          role: 'catalyst',
          at: answer.createdAt,
        },
        editedAt: '2026-11-12T10:00:00.000Z',
        can,
      },
    ),
    response: {
      body: 'We will document this.',
      author: 'user:default/jun',
      role: 'owner',
      createdAt: '2026-11-15T09:00:00.000Z',
      earlier: 0,
      movedTo: 'answered',
    },
    history: [
      {
        what: 'moved',
        to: 'open',
        by: 'user:default/jun',
        role: 'member',
        at: '2026-11-12T09:00:00.000Z',
      },
      {
        what: 'moved',
        from: 'open',
        to: 'answered',
        by: 'user:default/ada',
        role: 'catalyst',
        at: '2026-11-13T11:00:00.000Z',
        reason: 'Ada knows',
      },
    ],
  };
}

jest.setTimeout(20_000);
beforeEach(() => window.localStorage.clear());

describe('ThreadPage', () => {
  it('has no accessibility violations, with everything on it', async () => {
    const { container } = await renderThread(aFullThread(everything));
    expect((await axe(container)).violations).toEqual([]);
  });

  it('offers nothing to a person who may do nothing but read', async () => {
    await renderThread(aFullThread(nothing));
    const names = screen
      .getAllByRole('button')
      .map(button => button.getAttribute('aria-label') ?? button.textContent);
    expect(names).toEqual([
      'Edited: see what it said before',
      'Watch',
      'Copy link',
      'Go to the answer',
      'Copy link to the reply by Ada Lindqvist',
    ]);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('tells how the thread came to where it stands', async () => {
    await renderThread(aFullThread(nothing));
    const steps = within(
      screen.getByRole('list', { name: 'Status history' }),
    ).getAllByRole('listitem');
    expect(steps.map(step => step.textContent)).toEqual([
      expect.stringMatching(/^Open .*Jun Reyes/),
      expect.stringMatching(/^Answered .*Ada Lindqvist.*Catalyst.*Ada knows$/),
    ]);
  });

  it('shows the accepted answer on top and leads to it', async () => {
    const { user } = await renderThread(aFullThread(nothing));
    const onTop = screen.getByRole('region', { name: 'Accepted answer' });
    expect(within(onTop).getByText('Two keys at once.')).toBeVisible();
    await user.click(
      within(onTop).getByRole('button', { name: 'Go to the answer' }),
    );
    expect(shownReplies()[0]).toHaveFocus();
  });

  it('shows the official response apart, with the move it made', async () => {
    await renderThread(aFullThread(nothing));
    const response = screen.getByRole('region', { name: 'Official response' });
    expect(response).toHaveTextContent('We will document this.');
    expect(response).toHaveTextContent('Jun ReyesOwner');
    expect(response).toHaveTextContent('moved to Answered');
  });

  it('keeps what was typed when an edit is refused, and names the field', async () => {
    const edit = refuse(400, 'title: must be a single line');
    const { user } = await renderThread(aFullThread(everything), { edit });
    await user.click(screen.getByRole('button', { name: 'More actions' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Edit thread' }),
    );
    const title = await screen.findByRole('textbox', { name: /Title/ });
    await user.type(title, ' Again');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(title).toHaveAccessibleDescription('must be a single line'),
    );
    expect(title).toHaveValue('How do you rotate the signing key? Again');
  });

  it('goes to the list once the thread is deleted', async () => {
    const remove = jest.fn(async () => undefined);
    const detail = aFullThread(everything);
    const { user } = await renderThread(detail, { delete: remove });
    await user.click(screen.getByRole('button', { name: 'More actions' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Delete thread' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(remove).not.toHaveBeenCalled();
    await user.click(
      within(dialog).getByRole('button', { name: 'Delete thread' }),
    );
    expect(await screen.findByText('The list')).toBeVisible();
    expect(remove).toHaveBeenCalledWith({ id: detail.thread.id });
  });

  it('changes whether it is watched at once, and back when that is refused', async () => {
    const watch = jest.fn(refuse(500, 'Out of order'));
    const { user } = await renderThread(aFullThread(nothing), { watch });
    await user.click(screen.getByRole('button', { name: 'Watch' }));
    expect(await screen.findByText('Out of order')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Watch' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  });

  it.each([
    [404, 'This thread is not here'],
    [400, 'This thread is not here'],
    [403, 'This could not be loaded'],
  ])('says so kindly when the answer is %i', async (status, said) => {
    renderCommunity(
      <Routes>
        <Route path="threads/:threadId" element={<ThreadPage />} />
      </Routes>,
      {
        path: `/threads/${anId()}`,
        api: fakeCommunityApi({ threads: { get: refuse(status, 'No') } }),
      },
    );
    expect(await screen.findByText(said)).toBeVisible();
  });

  it.each([
    ['leads to its own entity when opened on another', 'Component', 'search'],
    ['stays on the system it was opened on', 'System', 'deploy-pipeline'],
  ])('%s', async (_what, kind, name) => {
    const detail = aThreadWith([], { entityRef: 'component:default/search' });
    const { id } = detail.thread;
    renderCommunity(
      <Routes>
        <Route
          path="deploy-pipeline/community/threads/:threadId"
          element={<ThreadPage />}
        />
        <Route path="*" element={null} />
      </Routes>,
      {
        mountPath: '/catalog/default/component',
        path: `/threads/${id}`,
        entity: { ...deployPipeline, kind },
        api: fakeCommunityApi({ threads: { get: async () => detail } }),
      },
    );
    if (kind === 'System') await screen.findByText(detail.thread.title);
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        `/catalog/default/component/${name}/community/threads/${id}`,
      ),
    );
  });

  it('takes a vote of the page into account everywhere', async () => {
    const detail = aFullThread(everything);
    const thread = { ...detail.thread, voted: true, score: 32 };
    const castVote = async () => ({ ...detail, thread });
    const { user } = await renderThread(detail, { castVote });
    await user.click(screen.getByRole('button', { name: /^Vote for/ }));
    expect(
      await screen.findByText('32 people want to know this'),
    ).toBeVisible();
    expect(aThread().score).toBe(31);
  });
});
