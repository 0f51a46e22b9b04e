import { useState } from 'react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import { MarkdownEditor } from './MarkdownEditor';

function Editor(props: { onSubmit?: () => void }) {
  const [value, setValue] = useState('');
  return (
    <MarkdownEditor
      label="Reply"
      value={value}
      onChange={setValue}
      onSubmit={props.onSubmit}
    />
  );
}

async function anEditor(onSubmit?: () => void) {
  const view = renderCommunity(<Editor onSubmit={onSubmit} />);
  return { ...view, field: await screen.findByLabelText('Reply') };
}

const marked = (field: HTMLElement) =>
  document.getElementById(field.getAttribute('aria-activedescendant') ?? '');

describe('MarkdownEditor', () => {
  it('mentions somebody by keyboard alone', async () => {
    const { field } = await anEditor();
    await userEvent.type(field, 'Ask @');
    await screen.findByRole('listbox', { name: 'People to mention' });
    expect(marked(field)).toHaveTextContent('Ada Lindqvist');

    await userEvent.keyboard('{ArrowDown}');
    expect(marked(field)).toHaveTextContent('Musa Okafor');
    expect(marked(field)).toHaveAttribute('aria-selected', 'true');

    await userEvent.keyboard('{Enter}');
    expect(field).toHaveValue('Ask @musa ');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    await waitFor(() => expect(field).toHaveFocus());
  });

  it('finds people by any part of their name', async () => {
    const { field } = await anEditor();
    await userEvent.type(field, '@lind');
    await waitFor(() =>
      expect(
        screen.getAllByRole('option').map(option => option.textContent),
      ).toEqual([expect.stringContaining('Ada Lindqvist')]),
    );
    await userEvent.click(screen.getByRole('option'));
    expect(field).toHaveValue('@ada ');
  });

  it('closes the list on Escape and leaves the text alone', async () => {
    const { field } = await anEditor();
    await userEvent.type(field, '@mu');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(field).toHaveValue('@mu');
  });

  it('offers nobody in an email address or in code', async () => {
    const { field } = await anEditor();
    await userEvent.type(field, 'jun@mu and `@mu');
    await new Promise(resolve => setTimeout(resolve, 250));
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  it('sends with Ctrl and Enter', async () => {
    const onSubmit = jest.fn();
    const { field } = await anEditor(onSubmit);
    await userEvent.type(field, 'Done{Control>}{Enter}{/Control}');
    expect(onSubmit).toHaveBeenCalledTimes(1);
    expect(field).toHaveValue('Done');
  });

  it('previews Markdown with the mentioned person under their name', async () => {
    const { field } = await anEditor();
    await userEvent.type(field, 'Thanks **so much** @ad');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('radio', { name: 'Preview' }));
    expect(await screen.findByText('so much')).toBeVisible();
    expect(
      screen.getByRole('link', { name: '@Ada Lindqvist' }),
    ).toHaveAttribute('href', '/catalog/default/user/ada');
    await userEvent.click(screen.getByRole('radio', { name: 'Write' }));
    expect(field).toHaveValue('Thanks **so much** @ada ');
  });

  it('has no accessibility violations with the list open', async () => {
    const { field, container } = await anEditor();
    await userEvent.type(field, '@');
    await screen.findByRole('listbox');
    expect((await axe(container)).violations).toEqual([]);
  });
});
