import { screen, within } from '@testing-library/react';
import type { ThreadDetail } from '@platform-community/backstage-plugin-community-common';
import { refuse, testPeople } from '../../testing';
import { aThreadWith, renderThread } from '../__testUtils__/renderThread';

jest.setTimeout(20_000);
beforeEach(() => window.localStorage.clear());

const owner = { by: 'user:default/ada', role: 'owner' as const };

/** What Musa, who reads, asked for and Ada shipped. */
function shippedForMusa(): ThreadDetail {
  const detail = aThreadWith([], {
    author: 'user:default/musa',
    status: 'shipped',
    shippedAt: '2026-11-20T09:00:00.000Z',
    can: { confirm: true },
  });
  detail.history = [
    {
      what: 'moved',
      from: 'open',
      to: 'shipped',
      at: '2026-11-20T09:00:00.000Z',
      ...owner,
    },
  ];
  return detail;
}

const callout = () =>
  screen.queryByRole('region', { name: 'Your word on what was shipped' });

describe('what was shipped for the reader', () => {
  it('is confirmed with one press', async () => {
    const detail = shippedForMusa();
    const confirm = jest.fn(async () => ({
      ...detail,
      thread: {
        ...detail.thread,
        confirmedAt: '2026-11-21T09:00:00.000Z',
        can: { ...detail.thread.can, confirm: false },
      },
      history: [
        ...detail.history,
        {
          what: 'confirmed' as const,
          from: 'shipped' as const,
          to: 'shipped' as const,
          by: 'user:default/musa',
          role: 'member' as const,
          at: '2026-11-21T09:00:00.000Z',
        },
      ],
    }));
    const { user } = await renderThread(detail, { confirm });
    expect(callout()).toHaveTextContent(/Does it do what you asked for\?/);
    expect(screen.getByText('To be confirmed by Musa Okafor')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Yes, it does' }));
    expect(await screen.findByText(/^Confirmed by Musa Okafor/)).toBeVisible();
    expect(callout()).not.toBeInTheDocument();
    expect(screen.queryByText(/To be confirmed/)).not.toBeInTheDocument();
    expect(confirm).toHaveBeenCalledWith({ id: detail.thread.id });
  });

  it('is opened again with what is missing, and not without', async () => {
    const detail = shippedForMusa();
    const reopen = jest.fn(async () => ({
      ...detail,
      thread: {
        ...detail.thread,
        status: 'open' as const,
        can: { ...detail.thread.can, confirm: false },
      },
    }));
    const { user } = await renderThread(detail, { reopen });
    await user.click(screen.getByRole('button', { name: 'Not yet' }));
    await user.click(screen.getByRole('button', { name: 'Open it again' }));
    const missing = screen.getByRole('textbox', { name: /What is missing/ });
    expect(missing).toHaveAccessibleDescription(/Say what is missing/);
    expect(reopen).not.toHaveBeenCalled();
    await user.type(missing, 'The batch jobs.');
    await user.click(screen.getByRole('button', { name: 'Open it again' }));
    expect(await screen.findByText('It is open again')).toBeInTheDocument();
    expect(callout()).not.toBeInTheDocument();
    expect(reopen).toHaveBeenCalledWith({
      id: detail.thread.id,
      reason: 'The batch jobs.',
    });
  });

  it('keeps what is missing when it is refused', async () => {
    const { user } = await renderThread(shippedForMusa(), {
      reopen: refuse(409, 'Somebody has opened it already'),
    });
    await user.click(screen.getByRole('button', { name: 'Not yet' }));
    const missing = screen.getByRole('textbox', { name: /What is missing/ });
    await user.type(missing, 'The batch jobs.');
    await user.click(screen.getByRole('button', { name: 'Open it again' }));
    expect(
      await screen.findByText('Somebody has opened it already'),
    ).toBeInTheDocument();
    expect(missing).toHaveValue('The batch jobs.');
  });
});

describe('a target', () => {
  it('is on the chip of what is planned, and in its history', async () => {
    const detail = aThreadWith([], { status: 'planned', target: '2039-Q1' });
    detail.history = [
      {
        what: 'moved',
        from: 'open',
        to: 'planned',
        at: '2026-11-20T09:00:00.000Z',
        target: '2038-Q4',
        ...owner,
      },
      {
        what: 'target',
        from: 'planned',
        to: 'planned',
        at: '2026-11-21T09:00:00.000Z',
        target: '2039-Q1',
        ...owner,
      },
    ];
    await renderThread(detail);
    expect(screen.getByText('Planned · Q1 2039')).toBeVisible();
    const history = within(
      screen.getByRole('list', { name: 'Status history' }),
    );
    const [, now] = history.getAllByRole('listitem');
    expect(now).toHaveTextContent('Target Q4 2038');
    expect(now).toHaveTextContent(/Target Q1 2039 · Ada Lindqvist/);
    expect(now).toHaveAttribute('aria-current', 'step');
    const ahead = within(screen.getByRole('list', { name: 'Still to come' }));
    expect(
      ahead.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(['In progress', 'Shipped, confirmed by Jun Reyes']);
  });

  it('goes along with a move', async () => {
    const detail = aThreadWith([], { can: { moveTo: ['planned', 'shipped'] } });
    const move = jest.fn(async () => detail);
    const { user } = await renderThread(detail, { move });
    await user.click(screen.getByRole('button', { name: 'Move it' }));
    await user.click(screen.getByRole('button', { name: /Target/ }));
    const options = await screen.findAllByRole('option');
    expect(options[0]).toHaveTextContent('No target');
    expect(options[1]).toHaveTextContent(/^Q[1-4] \d{4}$/);
    await user.click(options[1]);
    await user.click(screen.getByRole('button', { name: 'Move to Planned' }));
    expect(move).toHaveBeenCalledWith({
      id: detail.thread.id,
      status: 'planned',
      target: expect.stringMatching(/^\d{4}-Q[1-4]$/),
    });
  });

  it('is no question where nothing is planned', async () => {
    const detail = aThreadWith([], { can: { moveTo: ['planned', 'shipped'] } });
    const { user } = await renderThread(detail);
    await user.click(screen.getByRole('button', { name: 'Move it' }));
    expect(screen.getByRole('button', { name: /Target/ })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Shipped' }));
    expect(screen.queryByRole('button', { name: /Target/ })).toBeNull();
  });

  it('may be a day, and is changed where the thread stands', async () => {
    const detail = aThreadWith([], {
      status: 'planned',
      target: '2039-02-14',
      can: { setTarget: true },
    });
    const setTarget = jest.fn(refuse(400, 'target: must not lie in the past'));
    const { user } = await renderThread(detail, { setTarget });
    await user.click(screen.getByRole('button', { name: 'Change the target' }));
    const day = screen.getByLabelText('Day');
    expect(day).toHaveValue('2039-02-14');
    await user.clear(day);
    await user.type(day, '2039-03-31');
    await user.click(screen.getByRole('button', { name: 'Save target' }));
    expect(await screen.findByText('must not lie in the past')).toBeVisible();
    expect(setTarget.mock.calls).toEqual([
      [{ id: detail.thread.id, target: '2039-03-31' }],
    ]);
  });
});

describe('an official response that was revised', () => {
  it('opens what it said before', async () => {
    const detail: ThreadDetail = {
      ...aThreadWith([]),
      response: {
        body: 'Yes.',
        author: 'user:default/ada',
        role: 'owner',
        createdAt: '2026-11-15T09:00:00.000Z',
        editedAt: '2026-11-16T09:00:00.000Z',
        earlier: 1,
      },
    };
    const { user } = await renderThread(detail, {
      listRevisions: async () => ({
        items: [
          {
            body: 'Maybe.',
            author: 'user:default/ada',
            role: 'catalyst' as const,
            at: '2026-11-15T09:00:00.000Z',
          },
        ],
        people: testPeople,
      }),
    });
    expect(screen.queryByText('Maybe.')).not.toBeInTheDocument();
    const show = screen.getByRole('button', { name: '1 earlier version' });
    await user.click(show);
    const versions = await screen.findByRole('list', {
      name: 'Earlier versions of the official response',
    });
    expect(versions).toHaveTextContent('Maybe.');
    expect(versions).toHaveTextContent('Catalyst');
    await user.click(show);
    expect(versions).not.toBeInTheDocument();
  });
});
