import { screen, waitFor, within } from '@testing-library/react';
import type {
  ThreadDetail,
  ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import { aThread, refuse, testEntities } from '../../testing';
import { aThreadWith, renderThread } from '../__testUtils__/renderThread';

function aThreadToSteer(moveTo: ThreadStatus[]): ThreadDetail {
  return aThreadWith([], {
    title: 'Retry budgets',
    can: { respond: true, moveTo },
  });
}

jest.setTimeout(20_000);
beforeEach(() => window.localStorage.clear());

describe('moving a thread', () => {
  it('offers exactly the moves the server allows', async () => {
    const { user } = await renderThread(
      aThreadToSteer(['shipped', 'declined']),
    );
    await user.click(screen.getByRole('button', { name: 'Move it' }));
    const choices = within(screen.getByRole('radiogroup', { name: 'Move to' }));
    expect(
      choices.getAllByRole('radio').map(radio => radio.getAttribute('value')),
    ).toEqual(['shipped', 'declined']);
  });

  it('declines only with a reason', async () => {
    const detail = aThreadToSteer(['planned', 'declined']);
    const thread = { ...detail.thread, status: 'declined' as const };
    const move = jest.fn(async () => ({ ...detail, thread }));
    const { user } = await renderThread(detail, { move });
    await user.click(screen.getByRole('button', { name: 'Move it' }));
    await user.click(screen.getByRole('radio', { name: 'Declined' }));
    await user.click(screen.getByRole('button', { name: 'Move to Declined' }));
    const reason = screen.getByRole('textbox', { name: /Reason/ });
    expect(reason).toHaveAccessibleDescription(/Say why/);
    expect(move).not.toHaveBeenCalled();

    await user.type(reason, 'Too dear');
    await user.click(screen.getByRole('button', { name: 'Move to Declined' }));
    expect(await screen.findByText('Moved to Declined')).toBeInTheDocument();
    expect(move.mock.calls).toEqual([
      [{ id: detail.thread.id, status: 'declined', reason: 'Too dear' }],
    ]);
  });

  it('keeps the reason when the move is refused', async () => {
    const move = refuse(409, 'Somebody has moved it meanwhile');
    const { user } = await renderThread(aThreadToSteer(['planned']), { move });
    await user.click(screen.getByRole('button', { name: 'Move it' }));
    const reason = screen.getByRole('textbox', { name: /Reason/ });
    await user.type(reason, 'Next quarter');
    await user.click(screen.getByRole('button', { name: 'Move to Planned' }));
    expect(
      await screen.findByText('Somebody has moved it meanwhile'),
    ).toBeVisible();
    expect(reason).toHaveValue('Next quarter');
  });
});

describe('a practice that is outdated', () => {
  const old = aThreadWith([], {
    title: 'Drain by hand',
    kind: 'practice',
    status: 'current',
    can: { moveTo: ['outdated'] },
  });
  const better = aThread({ title: 'Drain by the pipeline', kind: 'practice' });

  async function openForm(methods: Parameters<typeof renderThread>[1]) {
    const list = jest.fn(async () => ({
      items: [old.thread, better],
      people: {},
      entities: testEntities,
    }));
    const view = await renderThread(old, { list, ...methods });
    await view.user.click(screen.getByRole('button', { name: 'Move it' }));
    const choices = within(
      await screen.findByRole('radiogroup', { name: /What replaces it/ }),
    );
    await choices.findByRole('radio', { name: /Drain by the pipeline/ });
    return { ...view, list, choices };
  }

  it('names what replaces it, out of the practices of the scope', async () => {
    const outdated = { ...old.thread, status: 'outdated' as const };
    const replacement = { id: better.id, title: better.title };
    const move = jest.fn(async () => ({ ...old, thread: outdated }));
    const get = jest
      .fn(async () => ({ ...old, thread: outdated, replacement }))
      .mockResolvedValueOnce(old as never);
    const { user, list, choices } = await openForm({ move, get });
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({
        scope: 'entity:component:default/deploy-pipeline',
        kind: 'practice',
        status: 'current',
      }),
    );
    // What is outdated does not replace itself.
    expect(
      choices.getAllByRole('radio').map(radio => radio.getAttribute('value')),
    ).toEqual(['', better.id]);
    await user.click(choices.getByRole('radio', { name: /by the pipeline/ }));
    await user.type(screen.getByRole('textbox', { name: /Reason/ }), 'Slow');
    await user.click(screen.getByRole('button', { name: 'Move to Outdated' }));
    expect(
      await screen.findByRole('link', { name: 'Drain by the pipeline' }),
    ).toHaveAttribute('href', expect.stringContaining(better.id));
    expect(move).toHaveBeenCalledWith({
      id: old.thread.id,
      status: 'outdated',
      reason: 'Slow',
      replacedBy: better.id,
    });
  });

  it('keeps what was chosen while one looks for others', async () => {
    const { user, list, choices } = await openForm({});
    await user.click(choices.getByRole('radio', { name: /by the pipeline/ }));
    list.mockResolvedValue({ items: [], people: {}, entities: testEntities });
    await user.type(
      screen.getByRole('textbox', { name: /Find a practice/ }),
      'blue',
    );
    expect(
      await screen.findByText('No other practice has these words.'),
    ).toBeVisible();
    expect(list).toHaveBeenLastCalledWith(
      expect.objectContaining({ q: 'blue' }),
    );
    expect(
      choices.getByRole('radio', { name: /by the pipeline/ }),
    ).toBeChecked();
  });

  it('may be replaced by nothing, and tells what the server refuses', async () => {
    const move = refuse(400, 'replacedBy: is not a thread that you see');
    const { user, choices } = await openForm({ move });
    expect(choices.getByRole('radio', { name: 'Nothing' })).toBeChecked();
    await user.click(choices.getByRole('radio', { name: /by the pipeline/ }));
    await user.type(screen.getByRole('textbox', { name: /Reason/ }), 'Slow');
    await user.click(screen.getByRole('button', { name: 'Move to Outdated' }));
    await waitFor(() =>
      expect(
        screen.getByRole('textbox', { name: /Find a practice/ }),
      ).toHaveAccessibleDescription('is not a thread that you see'),
    );
    expect(
      choices.getByRole('radio', { name: /by the pipeline/ }),
    ).toBeChecked();
  });
});

describe('the official response', () => {
  it('is written with a move in the same act', async () => {
    const detail = aThreadToSteer(['planned', 'declined']);
    const respond = jest.fn(async () => ({
      ...detail,
      thread: { ...detail.thread, status: 'planned' as const },
      response: {
        body: 'We will build this.',
        author: 'user:default/musa',
        role: 'owner' as const,
        createdAt: '2026-11-15T09:00:00.000Z',
        earlier: 0,
        movedTo: 'planned' as const,
      },
    }));
    const { user } = await renderThread(detail, { respond });
    await user.click(
      screen.getByRole('button', { name: 'Respond officially' }),
    );
    await user.keyboard('We will build this.');
    await user.click(
      screen.getByRole('button', { name: /Move it in the same step/ }),
    );
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'Leave it at Open',
      'Planned',
      'Declined',
    ]);
    await user.click(options[1]);
    await user.click(screen.getByRole('button', { name: 'Publish response' }));

    const region = await screen.findByRole('region', {
      name: 'Official response',
    });
    expect(region).toHaveTextContent('We will build this.');
    expect(respond).toHaveBeenCalledWith({
      id: detail.thread.id,
      body: 'We will build this.',
      status: 'planned',
    });
  });

  it('is revised starting from what it said', async () => {
    const detail: ThreadDetail = {
      ...aThreadToSteer([]),
      response: {
        body: 'Maybe.',
        author: 'user:default/ada',
        role: 'catalyst',
        createdAt: '2026-11-15T09:00:00.000Z',
        earlier: 0,
      },
    };
    const respond = jest.fn(async () => detail);
    const { user } = await renderThread(detail, { respond });
    await user.click(screen.getByRole('button', { name: 'Revise response' }));
    await waitFor(() =>
      expect(
        screen.getByRole('textbox', { name: 'Official response' }),
      ).toHaveValue('Maybe.'),
    );
    expect(
      screen.queryByText('Move it in the same step'),
    ).not.toBeInTheDocument();

    // It says which one it revises, so that nobody overwrites another.
    await user.click(screen.getByRole('button', { name: 'Publish response' }));
    expect(respond).toHaveBeenCalledWith(
      expect.objectContaining({ replaces: '2026-11-15T09:00:00.000Z' }),
    );
  });
});
