import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { PairToCompare } from '@platform-community/backstage-plugin-community-common';
import {
  aHackathon,
  aProject,
  aSubmission,
  refuse,
  testEntities,
  testPeople,
} from '../../../testing';
import { theReaderIs, theReaderIsGone } from '../../__testUtils__/theReader';
import {
  buttons,
  press,
  renderHackathon,
} from '../__testUtils__/renderHackathon';

jest.setTimeout(60_000);

beforeEach(() =>
  theReaderIs({ at: '2026-12-04T12:00:00Z', zone: 'America/New_York' }),
);
afterEach(theReaderIsGone);

const submission = aSubmission({ demo: 'https://demo.example.com' });
const [a, b, c] = ['A', 'B', 'C'].map(title =>
  aProject({ title, pitch: `About ${title}`, submission }),
);

const aPair = (
  pair: PairToCompare['pair'],
  judged: number,
  left: number,
): PairToCompare => ({
  pair,
  judged,
  left,
  people: testPeople,
  entities: testEntities,
});

const judging = (can = { judge: true }, judged = 0) =>
  aHackathon({ phase: 'judging', projects: [a, b, c], can, judged });

/** What is read out to whoever does not see it. */
const announced = () =>
  screen.getAllByRole('status').map(({ textContent }) => textContent);

describe('comparing projects', () => {
  it('says first that it is published under a code', async () => {
    renderHackathon(judging());
    expect(await screen.findByText(/under a code instead/)).toBeVisible();
    expect(buttons()).toEqual(['Compare projects']);
  });

  it('tells others who judges', async () => {
    renderHackathon(judging({ judge: false }));
    expect(
      await screen.findByText(/goes to the event or hosts it judges/),
    ).toBeVisible();
    expect(buttons()).toEqual([]);
  });

  it('has nothing to judge where nothing was submitted', async () => {
    renderHackathon(
      aHackathon({
        phase: 'judging',
        projects: [aProject()],
        can: { judge: true },
      }),
    );
    expect(await screen.findByText('not submitted')).toBeVisible();
    expect(buttons()).toEqual([]);
  });

  it('goes from pair to pair by keyboard, until none is left', async () => {
    const pairToCompare = jest.fn(async () => aPair([a, b], 4, 2));
    const compareProjects = jest
      .fn(async () => aPair([], 6, 0))
      .mockImplementationOnce(async () => aPair([c, b], 5, 1));
    const hackathon = judging({ judge: true }, 4);
    const { container } = renderHackathon(hackathon, {
      events: { pairToCompare, compareProjects },
    });
    await press('Go on comparing');
    const question = await screen.findByRole('heading', {
      name: 'Which one is better?',
    });
    expect(question).toHaveFocus();
    expect(screen.getByText('4 compared, 2 left')).toBeVisible();
    expect(announced()).toContain('“A” or “B”?');
    const article = within(screen.getByRole('article', { name: 'A' }));
    expect(article.getByText('About A')).toBeVisible();
    expect(article.getByRole('link', { name: 'Demo of “A”' })).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);

    await userEvent.tab();
    expect(article.getByRole('link')).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'This one: “A”' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');

    expect(await screen.findByText('5 compared, 1 left')).toBeVisible();
    expect(announced()).toContain('“C” or “B”?');
    expect(
      screen.getByRole('heading', { name: 'Which one is better?' }),
    ).toHaveFocus();
    const which = { id: hackathon.id, day: hackathon.day };
    expect(pairToCompare).toHaveBeenCalledWith(which);
    expect(compareProjects).toHaveBeenLastCalledWith({
      ...which,
      one: a.id,
      other: b.id,
      better: a.id,
    });

    await press('I cannot say');
    expect(
      await screen.findByRole('heading', { name: 'Thank you' }),
    ).toHaveFocus();
    expect(announced()).toContain('You have looked at all 6 pairs.');
    expect(compareProjects).toHaveBeenLastCalledWith({
      ...which,
      one: c.id,
      other: b.id,
      better: null,
    });
    expect(pairToCompare).toHaveBeenCalledTimes(1);
  });

  it('lets the reader change their last answer', async () => {
    const compareProjects = jest.fn(async () => aPair([c, b], 1, 1));
    renderHackathon(judging(), {
      events: {
        pairToCompare: async () => aPair([a, b], 0, 2),
        compareProjects,
      },
    });
    await press('Compare projects');
    await press('This one: “A”');
    await press('Change my last answer');
    await press('This one: “B”');
    await waitFor(() =>
      expect(compareProjects).toHaveBeenLastCalledWith(
        expect.objectContaining({ one: a.id, other: b.id, better: b.id }),
      ),
    );
    expect(
      await screen.findByRole('button', { name: 'This one: “C”' }),
    ).toBeVisible();
  });

  it('keeps the pair when the answer is refused, and says why', async () => {
    renderHackathon(judging(), {
      events: {
        pairToCompare: async () => aPair([a, b], 0, 2),
        compareProjects: refuse(409, 'Judging is over'),
      },
    });
    await press('Compare projects');
    await press('This one: “B”');
    expect(await screen.findByText('Judging is over')).toBeVisible();
    expect(screen.getByText('Your answer was not kept')).toBeVisible();
    expect(screen.getByText('0 compared, 2 left')).toBeVisible();
  });

  it('says when there is nothing to compare', async () => {
    renderHackathon(judging(), {
      events: { pairToCompare: async () => aPair([], 0, 0) },
    });
    await press('Compare projects');
    expect(
      await screen.findAllByText(
        'There are no two projects that you could compare.',
      ),
    ).toHaveLength(2);
  });

  it('loads the pair again when that failed', async () => {
    const pairToCompare = jest
      .fn(async () => aPair([a, b], 0, 2))
      .mockImplementationOnce(refuse(404, 'There is no such event'));
    renderHackathon(judging(), { events: { pairToCompare } });
    await press('Compare projects');
    await press('Try again');
    expect(await screen.findByText('0 compared, 2 left')).toBeVisible();
  });

  it('stops where the reader began', async () => {
    renderHackathon(judging(), {
      events: { pairToCompare: async () => aPair([a, b], 0, 2) },
    });
    await press('Compare projects');
    await press('Stop for now');
    expect(
      await screen.findByRole('button', { name: 'Compare projects' }),
    ).toHaveFocus();
  });
});
