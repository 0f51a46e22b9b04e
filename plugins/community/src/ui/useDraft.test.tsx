import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderCommunity } from '../__testUtils__/renderCommunity';
import { useDraft } from './useDraft';

function Note(props: { place: string }) {
  const draft = useDraft(props.place, '');
  return (
    <>
      <input
        aria-label="Note"
        value={draft.value}
        onChange={event => draft.setValue(event.target.value)}
      />
      <button onClick={draft.clear}>Sent</button>
      {draft.isSaved && <p>Saved on this device</p>}
    </>
  );
}

const note = () => screen.findByLabelText('Note');

describe('useDraft', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    window.localStorage.clear();
  });

  it('brings back what was typed when the field is opened again', async () => {
    const first = renderCommunity(<Note place="reply:1" />);
    await userEvent.type(await note(), 'We did this by hand');
    expect(await screen.findByText('Saved on this device')).toBeVisible();
    first.unmount();

    renderCommunity(<Note place="reply:1" />);
    await waitFor(async () =>
      expect(await note()).toHaveValue('We did this by hand'),
    );
  });

  it('keeps the drafts of different places apart', async () => {
    const first = renderCommunity(<Note place="reply:1" />);
    await userEvent.type(await note(), 'For the first');
    first.unmount();

    renderCommunity(<Note place="reply:2" />);
    expect(await note()).toHaveValue('');
  });

  it('forgets the draft once it was sent', async () => {
    const first = renderCommunity(<Note place="reply:1" />);
    await userEvent.type(await note(), 'Done');
    await userEvent.click(screen.getByText('Sent'));
    first.unmount();

    renderCommunity(<Note place="reply:1" />);
    expect(await note()).toHaveValue('');
    expect(Object.keys(window.localStorage).join()).not.toContain('reply:1');
  });

  it('lets people type where nothing can be stored', async () => {
    renderCommunity(<Note place="reply:1" />);
    await note();
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    await userEvent.type(await note(), 'Still here');
    expect(await note()).toHaveValue('Still here');
    expect(screen.queryByText('Saved on this device')).not.toBeInTheDocument();
  });
});
