import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { NoteView } from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import { fakeCommunityApi, refuse, testPeople } from '../../testing';
import { NotesSection } from './NotesSection';

const threadId = '0193a1b2-0000-7000-8000-00000000000b';

const note: NoteView = {
  id: '0193a1b2-0000-7000-8000-00000000000c',
  threadId,
  author: 'user:default/ada',
  role: 'owner',
  body: 'Ask them first',
  createdAt: '2026-11-24T12:00:00.000Z',
  can: { edit: false, delete: false },
};

/** Notes as a server keeps them. */
function renderNotes(first: NoteView[], refused = false) {
  const kept = [...first];
  const writeNote = jest.fn(
    refused
      ? refuse(409, 'Not now')
      : async (written: { body: string }) => {
          const made = { ...note, id: `${note.id}-2`, body: written.body };
          kept.push(made);
          return { note: made, people: testPeople };
        },
  );
  const view = renderCommunity(<NotesSection threadId={threadId} />, {
    api: fakeCommunityApi({
      threads: {
        writeNote: writeNote as never,
        listNotes: async () => ({ items: [...kept], people: testPeople }),
      },
    }),
  });
  return { user: userEvent.setup(), writeNote, ...view };
}

const opener = () => screen.findByRole('button', { name: 'Add a note' });

describe('the notes among those who lead', () => {
  it('take one line until there is one', async () => {
    renderNotes([]);
    expect(await opener()).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByText(/Nobody else sees these/)).toBeNull();
  });

  it('open an editor for whoever wants to write one, by the keyboard alone', async () => {
    const { user, writeNote, container } = renderNotes([note]);
    await screen.findByText('Ask them first');
    await opener();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('textbox')).toHaveFocus();
    expect((await axe(container)).violations).toEqual([]);
    await user.keyboard('They agreed{Control>}{Enter}{/Control}');
    const list = await screen.findByRole('list');
    expect(await within(list).findByText('They agreed')).toBeVisible();
    expect(writeNote).toHaveBeenCalledWith(
      expect.objectContaining({ id: threadId, body: 'They agreed' }),
    );
    expect(screen.queryByRole('textbox')).toBeNull();
    await waitFor(async () => expect(await opener()).toHaveFocus());
  });

  it('keep what was typed where it is refused, and forget it when it is given up', async () => {
    const { user } = renderNotes([], true);
    await user.click(await opener());
    await user.type(await screen.findByRole('textbox'), 'They agreed');
    await user.click(screen.getByRole('button', { name: 'Save note' }));
    expect(await screen.findByText(/Not now/)).toBeVisible();
    expect(screen.getByRole('textbox')).toHaveValue('They agreed');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(await opener());
    expect(await screen.findByRole('textbox')).toHaveValue('');
  });
});
