import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type {
  HackathonTally,
  HackathonView,
} from '@platform-community/backstage-plugin-community-common';
import { saveJson } from '../../../elections/Result/saveJson';
import {
  aHackathon,
  aProject,
  aSubmission,
  aTally,
  refuse,
} from '../../../testing';
import { press, renderHackathon } from '../__testUtils__/renderHackathon';

jest.mock('../../../elections/Result/saveJson', () => ({
  saveJson: jest.fn(),
}));

jest.setTimeout(60_000);

const submission = aSubmission();
const a = aProject({ title: 'A', submission, rank: 1 });
const b = aProject({ title: 'B', submission, rank: 2 });
const projects = [a, b].map(({ id, title }) => ({ id, title }));
const order = [[a.id], [b.id]];

const over = (judging: HackathonView['judging']) =>
  aHackathon({ phase: 'over', judging, judges: 2, projects: [a, b] });

const votes = aTally({
  projects,
  order,
  judgements: [
    { code: 'ab12', votes: [a.id, b.id] },
    { code: 'cd34', votes: [a.id] },
  ],
  mine: 'ab12',
});

function show(tally: HackathonTally, hackathon = over(tally.judging)) {
  return renderHackathon(hackathon, {
    events: { hackathonTally: async () => tally },
  });
}

const table = async () => {
  const rows = within(
    await screen.findByRole('group', { name: 'What was counted' }),
  ).getAllByRole('row');
  return rows.map(row => [...row.children].map(cell => cell.textContent));
};

describe('how a hackathon was counted', () => {
  it('counts the votes again, and says that the result is the same', async () => {
    const { container } = show(votes);
    await press('How it was counted');
    expect(
      await screen.findByText('Counted again here: you get the same result'),
    ).toBeVisible();
    expect(await table()).toEqual([
      ['Project', 'Votes'],
      ['A', '2'],
      ['B', '1'],
    ]);
    expect(screen.getByText(/2 people judged\./)).toBeVisible();
    expect(screen.getByText('ab12')).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('counts comparisons again, with what each is worth', async () => {
    show(
      aTally({
        judging: 'comparisons',
        projects,
        order,
        judgements: [
          {
            code: 'ab12',
            comparisons: [{ one: a.id, other: b.id, better: a.id }],
          },
        ],
      }),
    );
    await press('How it was counted');
    expect(
      await screen.findByText('Counted again here: you get the same result'),
    ).toBeVisible();
    expect(await table()).toEqual([
      ['Project', 'Better', 'Worse', 'Strength'],
      ['A', '1', '0', expect.stringMatching(/^1\.\d\d$/)],
      ['B', '0', '1', expect.stringMatching(/^0\.\d\d$/)],
    ]);
    expect(screen.queryByText('Yours:')).not.toBeInTheDocument();
  });

  it('says when another result comes out', async () => {
    show({ ...votes, order: [[b.id], [a.id]] });
    await press('How it was counted');
    expect(
      await screen.findByText('Counted again here: you get another result'),
    ).toBeVisible();
  });

  it('says when it cannot be counted at all', async () => {
    show({ ...votes, judgements: [{ code: 'x', votes: ['gone'] }] });
    await press('How it was counted');
    expect(
      await screen.findByText('What was judged could not be counted here'),
    ).toBeVisible();
  });

  it('says when nobody judged', async () => {
    const equal = [a, b].map(one => ({ ...one, rank: 1 }));
    show(aTally({ projects, order: [projects.map(({ id }) => id)] }), {
      ...over('votes'),
      projects: equal,
    });
    await press('How it was counted');
    expect(await screen.findByText(/Nobody judged\./)).toBeVisible();
    expect(
      screen.getByText('Counted again here: you get the same result'),
    ).toBeVisible();
  });

  it('saves what was judged, without whose code is whose', async () => {
    const hackathon = over('votes');
    show(votes, hackathon);
    await press('How it was counted');
    await press('Save the judgements');
    const { mine, ...published } = votes;
    expect(saveJson).toHaveBeenCalledWith(
      published,
      `hackathon-${hackathon.id}-${hackathon.day}.json`,
    );
    expect(mine).toBe('ab12');
  });

  it('says when it could not be loaded, and is closed again', async () => {
    renderHackathon(over('votes'), {
      events: { hackathonTally: refuse(404, 'There is no such event') },
    });
    await press('How it was counted');
    expect(
      await screen.findByText('What was judged could not be loaded'),
    ).toBeVisible();
    await press('How it was counted');
    expect(
      screen.queryByText('What was judged could not be loaded'),
    ).not.toBeInTheDocument();
  });
});
