import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { communityRoot } from '../../../__testUtils__/renderCommunity';
import {
  aHackathon,
  anId,
  aProject,
  aSubmission,
  refuse,
} from '../../../testing';
import {
  plain,
  theReaderIs,
  theReaderIsGone,
} from '../../__testUtils__/theReader';
import {
  buttons,
  choices,
  choose,
  press,
  project,
  renderHackathon,
  titles,
} from '../__testUtils__/renderHackathon';

jest.setTimeout(60_000);

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'America/New_York' }),
);
afterEach(theReaderIsGone);

const thread = {
  id: anId(),
  entityRef: 'component:default/deploy-pipeline',
  kind: 'idea' as const,
  status: 'open' as const,
  title: 'Retry budgets',
};

const facts = async (beginning: RegExp) =>
  plain((await screen.findByText(beginning)).textContent);

describe('the projects of a hackathon', () => {
  it('says until when they are built, by what rules, on the reader’s clock', async () => {
    const { unmount } = renderHackathon(aHackathon());
    expect(await facts(/^Submissions are due/)).toBe(
      'Submissions are due Thu 3 Dec, 17:00 · teams of up to 5 · judged in pairs',
    );
    unmount();
    renderHackathon(aHackathon({ teamSize: 1, judging: 'votes' }));
    expect(await facts(/^Submissions are due/)).toBe(
      'Submissions are due Thu 3 Dec, 17:00 · everybody on their own · judged by votes',
    );
  });

  it.each([
    ['judging', 0, /^Judging ends Sat 5 Dec, 17:00 .* nobody has judged/],
    ['judging', 1, /1 person has judged so far$/],
    ['judging', 12, /12 people have judged so far$/],
    ['over', 12, /^The results stand · judged in pairs · judged by 12 people$/],
  ] as const)(
    'when it is %s says that %i judge',
    async (phase, judges, said) => {
      renderHackathon(aHackathon({ phase, judges }));
      expect(await facts(/^(Judging ends|The results)/)).toMatch(said);
    },
  );

  it('shows what is built, where it comes from, and by whom', async () => {
    const { container } = renderHackathon(
      aHackathon({
        projects: [
          aProject({
            title: 'Flaky test hunter',
            thread,
            team: ['user:default/ada', 'user:default/jun'],
            submission: aSubmission({
              repository: 'https://git.example.com/hunter',
              demo: 'https://hunter.example.com',
            }),
          }),
          aProject({ title: 'A lone idea', team: [] }),
        ],
      }),
    );
    expect(await titles()).toEqual(['Flaky test hunter', 'A lone idea']);
    const hunter = await project('Flaky test hunter');
    expect(
      hunter.getByRole('link', { name: 'from “Retry budgets”' }),
    ).toHaveAttribute('href', `${communityRoot}/threads/${thread.id}`);
    const team = hunter.getByRole('list', {
      name: 'Team of “Flaky test hunter”',
    });
    expect(
      within(team)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Ada Lindqvist', 'Jun Reyes']);
    expect(hunter.getByText('2 of 5')).toBeVisible();
    expect(hunter.getByText('submitted')).toBeVisible();
    expect((await hunter.findByText('twice')).tagName).toBe('STRONG');
    expect(
      hunter.getByRole('link', { name: 'Repository of “Flaky test hunter”' }),
    ).toHaveAttribute('href', 'https://git.example.com/hunter');
    expect(
      hunter.getByRole('link', { name: 'Demo of “Flaky test hunter”' }),
    ).toHaveAttribute('href', 'https://hunter.example.com');
    const idea = await project('A lone idea');
    expect(idea.getByText('Nobody yet')).toBeVisible();
    expect(idea.getByText('started by Ada Lindqvist')).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('has no button for whoever may do nothing', async () => {
    renderHackathon(aHackathon({ projects: [aProject()] }));
    await titles();
    expect(buttons()).toEqual([]);
  });

  it('invites to start the first project, and says when nobody did', async () => {
    const { unmount } = renderHackathon(aHackathon({ can: { start: true } }));
    expect(
      await screen.findByText('What would you like to build?'),
    ).toBeVisible();
    expect(buttons()).toEqual(['Start a project']);
    unmount();
    renderHackathon(aHackathon({ phase: 'over' }));
    expect(await screen.findByText('Nobody started a project.')).toBeVisible();
    expect(buttons()).toEqual([]);
  });

  it('is not there when it was called off before anybody began', async () => {
    const hackathon = jest.fn(async () => aHackathon());
    renderHackathon(aHackathon(), {
      event: { status: 'cancelled' },
      events: { hackathon },
    });
    await waitFor(() => expect(hackathon).toHaveBeenCalled());
    await waitFor(() =>
      expect(screen.queryByText('Projects')).not.toBeInTheDocument(),
    );
  });

  it('says when it could not be loaded, and loads it again', async () => {
    const hackathon = jest
      .fn(async () => aHackathon({ projects: [aProject()] }))
      .mockImplementationOnce(refuse(404, 'There is no such event'));
    renderHackathon(aHackathon(), { events: { hackathon } });
    expect(
      await screen.findByText('The projects could not be loaded'),
    ).toBeVisible();
    await press('Try again');
    expect(await titles()).toEqual(['Flaky test hunter']);
  });
});

describe('what can be done with a project', () => {
  it('lets the reader join a team, and shows them in it', async () => {
    const idea = aProject({ can: { join: true } });
    const before = aHackathon({ projects: [idea] });
    const joinTeam = jest.fn(async () => ({
      ...before,
      mine: idea.id,
      projects: [
        aProject({
          ...idea,
          team: [...idea.team, 'user:default/musa'],
          can: { join: false },
        }),
      ],
    }));
    renderHackathon(before, { events: { joinTeam } });
    await press('Join “Flaky test hunter”');
    expect(await screen.findByText('Musa Okafor')).toBeVisible();
    expect(joinTeam).toHaveBeenCalledWith({ id: idea.id });
    expect(screen.getByText('your project')).toBeVisible();
    expect(screen.getByText('2 of 5')).toBeVisible();
    expect(buttons()).toEqual([]);
  });

  it('tells why a team could not be joined', async () => {
    renderHackathon(
      aHackathon({ projects: [aProject({ can: { join: true } })] }),
      { events: { joinTeam: refuse(409, 'This team is full: it has 5') } },
    );
    await press('Join “Flaky test hunter”');
    expect(
      await screen.findByText('This team is full: it has 5'),
    ).toBeInTheDocument();
    expect(screen.getByText('That was not changed')).toBeInTheDocument();
  });

  it.each([
    [{ edit: true }, ['Change']],
    [{ leave: true }, ['Leave the team']],
    [{ withdraw: true }, ['Withdraw']],
    [{ submit: true, edit: true }, ['Change', 'Take the submission back']],
    [{ award: true }, ['Give an award']],
    [{ grow: true }, ['Grew into a component', 'Make it a thread']],
  ])('offers who may %j only that', async (can, offered) => {
    renderHackathon(
      aHackathon({
        projects: [aProject({ submission: aSubmission(), can })],
      }),
    );
    expect(await choices('Flaky test hunter')).toEqual(offered);
  });

  it('offers to change what is there already', async () => {
    renderHackathon(
      aHackathon({
        phase: 'over',
        projects: [
          aProject({
            submission: aSubmission(),
            award: 'Most daring',
            component: 'component:default/hunter',
            grownInto: thread,
            can: { award: true, grow: true },
          }),
        ],
      }),
    );
    expect(await choices('Flaky test hunter')).toEqual([
      'Change the award',
      'Change what it grew into',
    ]);
  });

  it('leaves a team', async () => {
    const mine = aProject({ can: { leave: true } });
    const leaveTeam = jest.fn(async () => aHackathon());
    renderHackathon(aHackathon({ projects: [mine], mine: mine.id }), {
      events: { leaveTeam },
    });
    await choose('Flaky test hunter', 'Leave the team');
    await waitFor(() =>
      expect(leaveTeam).toHaveBeenCalledWith({ id: mine.id }),
    );
  });

  it('asks before a project is withdrawn, and has it back when refused', async () => {
    const mine = aProject({ can: { withdraw: true } });
    let answer = () => {};
    const withdrawProject = jest.fn(async () => {
      await new Promise<void>(resolve => {
        answer = resolve;
      });
      return refuse(409, 'Others are at work on this')();
    });
    renderHackathon(
      aHackathon({ projects: [mine, aProject({ title: 'B' })] }),
      {
        events: { withdrawProject },
      },
    );
    await choose('Flaky test hunter', 'Withdraw');
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'Withdraw “Flaky test hunter”?',
    );
    expect(withdrawProject).not.toHaveBeenCalled();
    await press('Withdraw');
    await waitFor(async () => expect(await titles()).toEqual(['B']));
    act(() => answer());
    expect(
      await screen.findByText('Others are at work on this'),
    ).toBeInTheDocument();
    expect(await titles()).toEqual(['Flaky test hunter', 'B']);
  });

  it('asks before a submission is taken back', async () => {
    const mine = aProject({ submission: aSubmission(), can: { submit: true } });
    const before = aHackathon({ projects: [mine] });
    const withdrawSubmission = jest.fn(async () => ({
      ...before,
      projects: [{ ...mine, submission: undefined }],
    }));
    renderHackathon(before, { events: { withdrawSubmission } });
    await choose('Flaky test hunter', 'Take the submission back');
    await press('Take the submission back');
    expect(
      await screen.findByRole('button', {
        name: 'Submit “Flaky test hunter”',
      }),
    ).toBeVisible();
    expect(withdrawSubmission).toHaveBeenCalledWith({ id: mine.id });
  });
});

describe('the results of a hackathon', () => {
  const submission = aSubmission();

  it('shows places, which equals share, and awards', async () => {
    const { container } = renderHackathon(
      aHackathon({
        phase: 'over',
        projects: [
          aProject({ title: 'A', submission, rank: 1, award: 'Most daring' }),
          aProject({ title: 'B', submission, rank: 2 }),
          aProject({ title: 'C', submission, rank: 2 }),
          aProject({ title: 'D', submission, rank: 4 }),
          aProject({ title: 'E', submission, rank: 23 }),
          aProject({ title: 'F' }),
        ],
      }),
    );
    expect(await titles()).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    const places = { A: '1st', B: '2nd', C: '2nd', D: '4th', E: '23rd' };
    for (const [title, place] of Object.entries(places)) {
      expect((await project(title)).getByText(place)).toBeVisible();
    }
    expect((await project('A')).getByText('Most daring')).toBeVisible();
    expect((await project('F')).getByText('not submitted')).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('shows what became of a project', async () => {
    renderHackathon(
      aHackathon({
        phase: 'over',
        projects: [
          aProject({
            submission,
            component: 'component:default/deploy-pipeline',
            grownInto: thread,
          }),
        ],
      }),
    );
    const one = await project('Flaky test hunter');
    expect(one.getByRole('link', { name: 'deploy-pipeline' })).toHaveAttribute(
      'href',
      '/catalog/default/component/deploy-pipeline',
    );
    expect(one.getByRole('link', { name: 'Retry budgets' })).toHaveAttribute(
      'href',
      `${communityRoot}/threads/${thread.id}`,
    );
    expect(buttons()).toEqual(['How it was counted']);
  });
});

describe('voting for projects', () => {
  const vote = (title: string) =>
    screen.findByRole('button', { name: `Vote for “${title}”` });

  const aVote = (voted = false) =>
    aHackathon({
      phase: 'judging',
      judging: 'votes',
      can: { judge: true },
      judged: voted ? 1 : 0,
      projects: [
        aProject({
          title: 'A',
          voted,
          submission: aSubmission(),
          can: { vote: true },
        }),
        aProject({ title: 'Mine', submission: aSubmission() }),
      ],
    });

  it('says first that votes are published under a code, and whom one can vote for', async () => {
    const { container } = renderHackathon(aVote());
    expect(
      await screen.findByText(/published when judging ends/),
    ).toBeVisible();
    expect(screen.getByText(/You have not voted yet\./)).toBeVisible();
    expect(buttons()).toEqual(['Vote for “A”']);
    expect((await axe(container)).violations).toEqual([]);
  });

  it('votes and takes it back by keyboard, at once', async () => {
    const hackathon = aVote();
    const [first] = hackathon.projects;
    const voteProject = jest.fn(async () => ({
      ...hackathon,
      judged: 1,
      projects: [{ ...first, voted: true }],
    }));
    const withdrawProjectVote = jest.fn(async () => hackathon);
    renderHackathon(hackathon, {
      events: { voteProject, withdrawProjectVote },
    });
    const button = await vote('A');
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await act(async () => button.focus());
    await userEvent.keyboard(' ');
    expect(await vote('A')).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText(/You voted for 1 project\./)).toBeVisible();
    await waitFor(() =>
      expect(voteProject).toHaveBeenCalledWith({ id: first.id }),
    );
    await userEvent.keyboard('{Enter}');
    await waitFor(async () =>
      expect(await vote('A')).toHaveAttribute('aria-pressed', 'false'),
    );
    expect(withdrawProjectVote).toHaveBeenCalledWith({ id: first.id });
  });

  it('takes a vote off again that was refused, and says why', async () => {
    renderHackathon(aVote(), {
      events: { voteProject: refuse(409, 'Judging is over') },
    });
    await userEvent.click(await vote('A'));
    expect(await screen.findByText('Judging is over')).toBeInTheDocument();
    expect(await vote('A')).toHaveAttribute('aria-pressed', 'false');
  });
});
