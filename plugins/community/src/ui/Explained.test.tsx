import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Explained } from './Explained';

const definition = 'Groups of those who voted.';

function renderExplained() {
  render(
    <>
      <Explained definition={definition}>from 12 teams</Explained>
      <button type="button">Next</button>
    </>,
  );
  return screen.getByRole('button', { name: 'from 12 teams' });
}

describe('words that are explained', () => {
  it('say nothing more until they are asked', () => {
    renderExplained();
    expect(screen.queryByText(definition)).not.toBeInTheDocument();
  });

  it('are explained to the keyboard, until it goes on or takes it away', async () => {
    const words = renderExplained();
    await userEvent.tab();
    expect(words).toHaveFocus();
    expect(words).toHaveAccessibleDescription(definition);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText(definition)).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('tooltip')).toHaveTextContent(definition);
    await userEvent.tab();
    expect(screen.queryByText(definition)).not.toBeInTheDocument();
  });
});
