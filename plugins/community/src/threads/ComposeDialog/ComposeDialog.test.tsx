import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  aThreadDetail,
  fakeCommunityApi,
  refusal,
  refuse,
  testEntityRef,
} from '../../testing';
import { ComposeDialog } from './ComposeDialog';

async function renderCompose(
  create: CommunityApi['threads']['create'] = refuse(500, 'Not asked for'),
) {
  const onClose = jest.fn();
  const onCreated = jest.fn();
  const user = userEvent.setup();
  const view = renderCommunity(
    <ComposeDialog
      entityRef={testEntityRef}
      entityTitle="deploy-pipeline"
      onClose={onClose}
      onCreated={onCreated}
    />,
    { api: fakeCommunityApi({ threads: { create } }) },
  );
  await screen.findByRole('dialog', {
    name: 'Start a thread on deploy-pipeline',
  });
  return { user, onClose, onCreated, ...view };
}

const title = () => screen.getByRole('textbox', { name: /^Title/ });
const start = () => screen.getByRole('button', { name: 'Start thread' });

jest.setTimeout(20_000);
beforeEach(() => window.localStorage.clear());

describe('ComposeDialog', () => {
  it('starts a thread by keyboard alone', async () => {
    const detail = aThreadDetail();
    const create = jest.fn(async () => detail);
    const { user, onCreated } = await renderCompose(create);
    await waitFor(() => expect(title()).toHaveFocus());
    await user.keyboard('Rotating keys');
    await user.tab({ shift: true });
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('radio', { name: /^Question/ })).toBeChecked();
    await user.tab();
    await user.tab();
    expect(
      screen.getByRole('textbox', { name: 'What do you want to know?' }),
    ).toHaveFocus();
    await user.keyboard('Without a pause.{Control>}{Enter}{/Control}');

    await waitFor(() => expect(onCreated).toHaveBeenCalledWith(detail.thread));
    expect(create).toHaveBeenCalledWith({
      entityRef: testEntityRef,
      kind: 'question',
      title: 'Rotating keys',
      body: 'Without a pause.',
      idempotencyKey: expect.stringMatching(/^[\w.:-]{8,64}$/),
    });
  });

  it('shows what the server says about a field at the field and keeps the text', async () => {
    const { user, onCreated } = await renderCompose(
      refuse(400, 'title: must be a single line'),
    );
    await user.type(title(), 'Retry budgets');
    await user.type(screen.getByLabelText('What, and for whom?'), 'For all');
    await user.click(start());
    await waitFor(() =>
      expect(title()).toHaveAccessibleDescription('must be a single line'),
    );
    expect(title()).toBeInvalid();
    expect(title()).toHaveValue('Retry budgets');
    expect(screen.getByLabelText('What, and for whom?')).toHaveValue('For all');
    expect(onCreated).not.toHaveBeenCalled();
  });

  it('sends the same text again under the same key, another under another', async () => {
    const create = jest.fn(async (_thread: { idempotencyKey?: string }) => {
      throw await refusal(503, 'Come back later');
    });
    const { user } = await renderCompose(create);
    await user.type(title(), 'Retry budgets');
    await user.type(screen.getByLabelText('What, and for whom?'), 'For all');
    await user.click(start());
    expect(await screen.findByText('Come back later')).toBeVisible();
    await user.click(start());
    await waitFor(() => expect(create).toHaveBeenCalledTimes(2));
    await screen.findByText('Come back later');
    await user.type(title(), '!');
    await user.click(start());
    await waitFor(() => expect(create).toHaveBeenCalledTimes(3));
    const [first, again, other] = create.mock.calls.map(
      ([thread]) => thread.idempotencyKey,
    );
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('cannot be left while sending, and after a reload sends under the same key', async () => {
    const create = jest.fn(
      (_thread: { idempotencyKey?: string }) => new Promise<never>(() => {}),
    );
    const { user, onClose, unmount } = await renderCompose(create);
    await user.type(title(), 'Retry budgets');
    await user.type(screen.getByLabelText('What, and for whom?'), 'For all');
    await user.click(start());
    await waitFor(() => expect(create).toHaveBeenCalledTimes(1));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeDisabled();
    expect(onClose).not.toHaveBeenCalled();
    unmount();

    const again = await renderCompose(create);
    await waitFor(() => expect(title()).toHaveValue('Retry budgets'));
    await again.user.click(start());
    await waitFor(() => expect(create).toHaveBeenCalledTimes(2));
    const [[first], [second]] = create.mock.calls;
    expect(second.idempotencyKey).toBe(first.idempotencyKey);
  });

  it('asks for what is missing before it asks the server', async () => {
    const create = jest.fn();
    const { user } = await renderCompose(create);
    await user.click(start());
    expect(title()).toHaveAccessibleDescription(/at least 3 characters/);
    expect(
      screen.getByLabelText('What, and for whom?'),
    ).toHaveAccessibleDescription(/A sentence or two/);
    expect(title()).toHaveFocus();
    expect(create).not.toHaveBeenCalled();
  });

  it('keeps a draft on this device until it is sent', async () => {
    const { user, unmount } = await renderCompose();
    await user.click(screen.getByRole('radio', { name: /^Problem/ }));
    await user.type(title(), 'Deploy is stuck');
    expect(
      await screen.findByText('Saved as a draft on this device'),
    ).toBeVisible();
    unmount();

    const again = await renderCompose(async () => aThreadDetail());
    await waitFor(() => expect(title()).toHaveValue('Deploy is stuck'));
    expect(screen.getByRole('radio', { name: /^Problem/ })).toBeChecked();
    await again.user.type(
      screen.getByLabelText('What happens, and when?'),
      'After a rebase',
    );
    await again.user.click(start());
    await waitFor(() => expect(again.onCreated).toHaveBeenCalled());
    again.unmount();

    await renderCompose();
    expect(title()).toHaveValue('');
  });

  it('has no accessibility violations', async () => {
    const { user } = await renderCompose();
    await user.click(start());
    expect((await axe(screen.getByRole('dialog'))).violations).toEqual([]);
  });
});
