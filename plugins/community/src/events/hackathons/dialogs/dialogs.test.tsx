import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  aHackathon,
  aProject,
  aSubmission,
  aThread,
  refuse,
  testEntities,
  testPeople,
} from '../../../testing';
import { theReaderIs, theReaderIsGone } from '../../__testUtils__/theReader';
import {
  choose,
  press,
  renderHackathon,
  write,
} from '../__testUtils__/renderHackathon';

jest.setTimeout(60_000);

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'America/New_York' }),
);
afterEach(theReaderIsGone);

/** The dialog closes once it is done. */
const isClosed = () =>
  waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

const inDialog = async (name: string) =>
  userEvent.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name }),
  );

const title = 'Flaky test hunter';

describe('starting a project', () => {
  const hackathon = aHackathon({ can: { start: true } });

  it('starts one from an idea, with its team', async () => {
    const startProject = jest.fn(async () => ({
      ...hackathon,
      projects: [aProject()],
    }));
    renderHackathon(hackathon, { events: { startProject } });
    await press('Start a project');
    expect((await axe(await screen.findByRole('dialog'))).violations).toEqual(
      [],
    );
    await inDialog('Start it');
    expect(
      await screen.findByText(/^Write at least \d+ characters$/),
    ).toBeVisible();
    expect(startProject).not.toHaveBeenCalled();
    await write(/What it is called/, title);
    await write(/What it is about/, ' Finds them. ');
    await inDialog('Start it');
    await isClosed();
    expect(startProject).toHaveBeenCalledWith({
      id: hackathon.id,
      day: hackathon.day,
      title,
      pitch: 'Finds them.',
      threadId: undefined,
      join: true,
      idempotencyKey: expect.any(String),
    });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('starts one from a thread, which lends its title', async () => {
    const thread = aThread({ title: 'Retry budgets' });
    const startProject = jest.fn(async () => hackathon);
    renderHackathon(hackathon, {
      events: { startProject },
      threads: {
        list: async () => ({
          items: [thread],
          people: testPeople,
          entities: testEntities,
        }),
      },
    });
    await press('Start a project');
    await userEvent.click(await screen.findByText('A thread'));
    await inDialog('Start it');
    expect(await screen.findByText('Choose a thread')).toBeVisible();
    await userEvent.click(
      await screen.findByRole('radio', { name: /^Retry budgets/ }),
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'I join its team' }),
    );
    await inDialog('Start it');
    await isClosed();
    expect(startProject).toHaveBeenCalledWith(
      expect.objectContaining({
        title: 'Retry budgets',
        threadId: thread.id,
        join: false,
      }),
    );
  });

  it('does not join whoever is in another team, and says so', async () => {
    const mine = aProject({ title: 'Mine' });
    const startProject = jest.fn(async () => hackathon);
    renderHackathon(
      { ...hackathon, projects: [mine], mine: mine.id },
      { events: { startProject } },
    );
    await press('Start a project');
    const join = await screen.findByRole('checkbox', {
      name: 'I join its team',
    });
    expect(join).toBeDisabled();
    expect(join).not.toBeChecked();
    expect(screen.getByText(/^You are in the team of “Mine”\./)).toBeVisible();
    await write(/What it is called/, 'Another idea');
    await inDialog('Start it');
    await isClosed();
    expect(startProject).toHaveBeenCalledWith(
      expect.objectContaining({ join: false }),
    );
  });

  it('says why it was refused, and keeps what was typed', async () => {
    renderHackathon(hackathon, {
      events: { startProject: refuse(409, 'There are 200 projects already') },
    });
    await press('Start a project');
    await write(/What it is called/, title);
    await inDialog('Start it');
    expect(
      await screen.findByText('There are 200 projects already'),
    ).toBeVisible();
    expect(
      screen.getByRole('textbox', { name: /What it is called/ }),
    ).toHaveValue(title);
  });
});

describe('changing and submitting a project', () => {
  it('changes what it is called and about', async () => {
    const mine = aProject({ can: { edit: true } });
    const hackathon = aHackathon({ projects: [mine] });
    const editProject = jest.fn(async () => hackathon);
    renderHackathon(hackathon, { events: { editProject } });
    await choose(title, 'Change');
    await write(/What it is called/, 'Test hunter');
    await write(/What it is about/, '');
    await inDialog('Save changes');
    await isClosed();
    expect(editProject).toHaveBeenCalledWith({
      id: mine.id,
      title: 'Test hunter',
      pitch: '',
    });
  });

  it('submits what was made, which has to be said', async () => {
    const mine = aProject({ can: { submit: true } });
    const hackathon = aHackathon({ projects: [mine] });
    const submitProject = jest.fn(async () => ({
      ...hackathon,
      projects: [{ ...mine, submission: aSubmission() }],
    }));
    renderHackathon(hackathon, { events: { submitProject } });
    await press(`Submit “${title}”`);
    await write(/^Repository/, 'https://git.example.com/hunter');
    await inDialog('Submit');
    expect(await screen.findByText('Write what you made')).toBeVisible();
    await write(/^What you made/, 'Run it.');
    await inDialog('Submit');
    await isClosed();
    expect(submitProject).toHaveBeenCalledWith({
      id: mine.id,
      repository: 'https://git.example.com/hunter',
      demo: undefined,
      text: 'Run it.',
    });
    expect(
      await screen.findByRole('button', {
        name: `Change the submission of “${title}”`,
      }),
    ).toBeVisible();
  });

  it('says at its field what was refused', async () => {
    renderHackathon(
      aHackathon({
        projects: [
          aProject({ submission: aSubmission(), can: { submit: true } }),
        ],
      }),
      { events: { submitProject: refuse(400, 'demo: must be an address') } },
    );
    await press(`Change the submission of “${title}”`);
    await write(/^Demo/, 'example');
    await inDialog('Save changes');
    expect(await screen.findByText('must be an address')).toBeVisible();
  });
});

describe('setting a hackathon up', () => {
  const hackathon = aHackathon({ can: { setUp: true } });
  const fill = async (label: RegExp, value: string) =>
    fireEvent.change(await screen.findByLabelText(label), {
      target: { value },
    });

  it('says when and how, on the reader’s clock', async () => {
    const setUpHackathon = jest.fn(async () => hackathon);
    renderHackathon(hackathon, { events: { setUpHackathon } });
    await press('Set up the hackathon');
    expect((await axe(await screen.findByRole('dialog'))).violations).toEqual(
      [],
    );
    await fill(/^Submissions are due/, '2026-12-06T17:00');
    await userEvent.click(screen.getByRole('radio', { name: /^By votes/ }));
    await inDialog('Save');
    expect(
      await screen.findByText('Choose a time after submissions are due'),
    ).toBeVisible();
    await fill(/^Judging ends/, '2026-12-08T17:00');
    await inDialog('Save');
    await isClosed();
    expect(setUpHackathon).toHaveBeenCalledWith({
      id: hackathon.id,
      day: hackathon.day,
      judging: 'votes',
      submitBy: '2026-12-06T22:00:00.000Z',
      judgeUntil: '2026-12-08T22:00:00.000Z',
    });
  });

  it('says why it was refused', async () => {
    renderHackathon(hackathon, {
      events: { setUpHackathon: refuse(409, 'Submissions were due') },
    });
    await press('Set up the hackathon');
    await fill(/^Judging ends/, '2026-12-08T17:00');
    await inDialog('Save');
    expect(await screen.findByText('Submissions were due')).toBeVisible();
  });
});

describe('what becomes of a project', () => {
  const over = (one: Parameters<typeof aProject>[0]) =>
    aHackathon({
      phase: 'over',
      projects: [aProject({ submission: aSubmission(), ...one })],
    });

  it('gets an award', async () => {
    const hackathon = over({ can: { award: true } });
    const awardProject = jest.fn(async () => hackathon);
    renderHackathon(hackathon, { events: { awardProject } });
    await choose(title, 'Give an award');
    await write('Award', 'Most daring');
    await inDialog('Give it');
    await isClosed();
    expect(awardProject).toHaveBeenCalledWith({
      id: hackathon.projects[0].id,
      award: 'Most daring',
    });
  });

  it('loses an award', async () => {
    const hackathon = over({ award: 'Most daring', can: { award: true } });
    const awardProject = jest.fn(async () => hackathon);
    renderHackathon(hackathon, { events: { awardProject } });
    await choose(title, 'Change the award');
    await inDialog('Take it back');
    await isClosed();
    expect(awardProject).toHaveBeenCalledWith({
      id: hackathon.projects[0].id,
      award: null,
    });
  });

  it('grew into an entity of the catalog', async () => {
    const hackathon = over({ can: { grow: true } });
    const linkProject = jest.fn(async () => hackathon);
    renderHackathon(hackathon, {
      events: { linkProject },
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'hunter', namespace: 'default', title: 'Hunter' },
        },
      ],
    });
    await choose(title, 'Grew into a component');
    await userEvent.click(
      await screen.findByRole('radio', { name: /^Hunter/ }),
    );
    await inDialog('Save');
    await isClosed();
    expect(linkProject).toHaveBeenCalledWith({
      id: hackathon.projects[0].id,
      component: 'component:default/hunter',
    });
  });

  it('no longer grew into what it was said to', async () => {
    const hackathon = over({
      component: 'component:default/hunter',
      can: { grow: true },
    });
    const linkProject = jest.fn(async () => hackathon);
    renderHackathon(hackathon, { events: { linkProject } });
    await choose(title, 'Change what it grew into');
    await inDialog('Take it back');
    await isClosed();
    expect(linkProject).toHaveBeenCalledWith({
      id: hackathon.projects[0].id,
      component: null,
    });
  });

  it('becomes a thread, in which people go on', async () => {
    const hackathon = over({ can: { grow: true } });
    const growProject = jest.fn(async () => hackathon);
    renderHackathon(hackathon, { events: { growProject } });
    await choose(title, 'Make it a thread');
    expect(
      await screen.findByRole('radio', { name: /^Practice/ }),
    ).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: /^Idea/ }));
    await inDialog('Start the thread');
    await isClosed();
    expect(growProject).toHaveBeenCalledWith({
      id: hackathon.projects[0].id,
      entityRef: 'component:default/deploy-pipeline',
      kind: 'idea',
    });
  });

  it('says why it did not become one', async () => {
    renderHackathon(over({ can: { grow: true } }), {
      events: { growProject: refuse(403, 'You may not start a thread here') },
    });
    await choose(title, 'Make it a thread');
    await inDialog('Start the thread');
    expect(
      await screen.findByText('You may not start a thread here'),
    ).toBeVisible();
  });
});
