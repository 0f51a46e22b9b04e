import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderCommunity } from '../__testUtils__/renderCommunity';
import { aHome, fakeCommunityApi, refuse } from '../testing';
import { Vacant } from './Vacant';

const page = (names: string[], nextCursor?: string) => ({
  items: names.map(name => ({
    entityRef: `component:default/${name}`,
    can: { appoint: name === 'mine' },
  })),
  nextCursor,
  entities: Object.fromEntries(
    names.map(name => [`component:default/${name}`, { title: name }]),
  ),
});

function renderVacant(vacant: () => Promise<ReturnType<typeof page>>) {
  return renderCommunity(<Vacant />, {
    api: fakeCommunityApi({
      home: { get: async () => aHome() },
      catalysts: { vacant },
    }),
  });
}

const names = () =>
  within(screen.getByRole('list', { name: 'Without a catalyst' }))
    .getAllByRole('link')
    .map(link => link.textContent);

jest.setTimeout(30_000);

describe('Vacant', () => {
  it('lists components page by page, with the means to ask where one may', async () => {
    const vacant = jest
      .fn()
      .mockResolvedValueOnce(page(['mine', 'theirs'], 'next'))
      .mockResolvedValueOnce(page(['far']));
    renderVacant(vacant);
    await screen.findByRole('link', { name: 'mine' });
    expect(names()).toEqual(['mine', 'theirs']);
    expect(screen.getAllByRole('button', { name: /^Ask/ })).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(names()).toEqual(['mine', 'theirs', 'far']));
    expect(vacant).toHaveBeenLastCalledWith({
      scope: 'entity:component:default/deploy-pipeline',
      cursor: 'next',
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Ask somebody for mine' }),
    );
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'Appoint a catalyst',
    );
  });

  it('looks further where the first look found nothing', async () => {
    const vacant = jest
      .fn()
      .mockResolvedValueOnce(page([], 'next'))
      .mockResolvedValueOnce(page([]));
    renderVacant(vacant);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Look further' }),
    );
    expect(
      await screen.findByText('Every component here has one.'),
    ).toBeVisible();
  });

  it('says when it cannot be told', async () => {
    renderVacant(refuse(403, 'Not for you'));
    expect(await screen.findByText('Not for you')).toBeVisible();
  });
});
