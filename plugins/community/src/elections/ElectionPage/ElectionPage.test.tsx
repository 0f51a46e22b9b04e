import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  plain,
  theReaderIs,
  theReaderIsGone,
} from '../../events/__testUtils__/theReader';
import {
  aNomination,
  anElectionDetail,
  refuse,
  testPeople,
} from '../../testing';
import { renderElection } from '../__testUtils__/renderElection';

jest.setTimeout(60_000);

const press = (name: string | RegExp) =>
  userEvent.click(screen.getByRole('button', { name }));

const section = (name: string) =>
  screen
    .getByRole('heading', { name })
    .closest<HTMLElement>('[aria-labelledby]')!;

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'Asia/Kolkata' }),
);
afterEach(() => {
  theReaderIsGone();
  localStorage.clear();
});

describe('the page of an election', () => {
  it('shows its phases in the reader’s zone, and which of them it is in', async () => {
    await renderElection(anElectionDetail());
    const phases = within(
      screen.getByRole('list', { name: 'Phases, in your time' }),
    ).getAllByRole('listitem');
    expect(phases.map(({ textContent }) => plain(textContent))).toEqual([
      'NominationsTue 10 Nov, 14:30 – Mon 23 Nov, 22:30Now',
      'Review of candidatesMon 23 Nov, 22:30 – Tue 24 Nov, 22:30',
      'VotingTue 24 Nov, 22:30 – Fri 27 Nov, 22:30',
      'ResultFri 27 Nov, 22:30',
    ]);
    expect(phases.map(phase => phase.getAttribute('aria-current'))).toEqual([
      'step',
      null,
      null,
      null,
    ]);
    expect(screen.getByText(/Nominations close in 3 days/)).toBeVisible();
  });

  it('says the whole plan in words', async () => {
    await renderElection(anElectionDetail({ plan: { capPerTeam: 1 } }));
    const rules = section('The rules');
    for (const words of [
      '2 seats. Terms begin when the result is there and last until 31 May 2027.',
      'Whoever accepts and is endorsed by 2 people.',
      'One candidate: yes or no.',
      'More candidates: Schulze.',
      'No opinion: whoever you leave out is compared with nobody',
      'One team gets 1 seat at most.',
      'c0ffee',
      '20 % of the roll must vote.',
      'nothing is stored that joins the two',
      'The next in order takes the seat',
      'Ada Lindqvist',
    ]) {
      expect(rules).toHaveTextContent(words);
    }
  });

  it('says only how it is counted, once it is known who stands', async () => {
    await renderElection(
      anElectionDetail({ state: 'voting', method: 'scottish-stv' }),
    );
    expect(section('The rules')).toHaveTextContent(
      'Each rank has one candidate.',
    );
    expect(section('The rules')).not.toHaveTextContent(
      'One candidate: yes or no',
    );
  });

  it('offers nothing to who may do nothing', async () => {
    await renderElection(anElectionDetail({ nominations: [aNomination()] }));
    expect(
      screen.getAllByRole('button').map(({ textContent }) => textContent),
    ).toEqual(['Show who is on it']);
  });

  it('calls it off only with a reason, and says why when that is refused', async () => {
    const detail = anElectionDetail({ can: { cancel: true } });
    let isRefused = true;
    const cancel = jest.fn(async () => {
      if (isRefused) return refuse(409, 'Voting is open')();
      return anElectionDetail({
        id: detail.election.id,
        state: 'cancelled',
        cancelled: {
          at: '2026-11-20T12:00:00.000Z',
          by: 'user:default/musa',
          reason: 'A merger',
        },
      });
    });
    await renderElection(detail, { cancel });
    await press('Call it off');
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Call it off' });
    await userEvent.click(confirm);
    expect(
      await within(dialog).findByText(/people will want to know/),
    ).toBeVisible();
    expect(cancel).not.toHaveBeenCalled();
    const reason = within(dialog).getByRole('textbox');
    await userEvent.type(reason, 'A merger');
    await userEvent.click(confirm);
    expect(await within(dialog).findByText('Voting is open')).toBeVisible();
    expect(reason).toHaveValue('A merger');
    isRefused = false;
    await userEvent.click(confirm);
    expect(await screen.findByText('Called off by Musa Okafor')).toBeVisible();
  });

  it('says that it is not there, and where to go', async () => {
    const detail = anElectionDetail();
    await expect(
      renderElection(detail, { get: refuse(404, 'No such election') }),
    ).rejects.toThrow();
    expect(screen.getByText('This election is not here')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'See catalysts and elections' }),
    ).toHaveAttribute('href', expect.stringMatching(/community\/catalysts$/));
  });

  it('has no accessibility violations', async () => {
    const { container } = await renderElection(
      anElectionDetail({
        nominations: [
          aNomination({
            can: { answer: false, edit: true, withdraw: true, endorse: true },
          }),
        ],
        can: { nominate: true, change: true, cancel: true, askException: true },
      }),
    );
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('who stands', () => {
  it('says what they stand for and how far they are from being a candidate', async () => {
    await renderElection(
      anElectionDetail({
        plan: { endorsers: 3, endorserTeams: 2 },
        nominations: [
          aNomination({
            isCandidate: false,
            endorserTeams: 1,
            nominatedBy: 'user:default/jun',
          }),
        ],
      }),
    );
    const who = section('Who stands');
    expect(who).toHaveTextContent('I keep the canaries alive.');
    expect(who).toHaveTextContent(
      '2 of 3 endorsements needed, from 1 of 2 teams: Jun Reyes and Musa Okafor',
    );
    expect(who).toHaveTextContent('Nominated by Jun Reyes');
    expect(who).toHaveTextContent('Stands, needs endorsements');
  });

  it('endorses somebody and takes it back', async () => {
    const nomination = aNomination({
      can: { answer: false, edit: false, withdraw: false, endorse: true },
    });
    const detail = anElectionDetail({ nominations: [nomination] });
    const withEndorsement = (endorsed: boolean) => ({
      ...detail,
      election: {
        ...detail.election,
        nominations: [{ ...nomination, endorsed }],
      },
    });
    const endorse = jest.fn(async () => withEndorsement(true));
    const withdrawEndorsement = jest.fn(async () => withEndorsement(false));
    await renderElection(detail, { endorse, withdrawEndorsement });
    await press('Endorse Ada Lindqvist');
    const takeBack = await screen.findByRole('button', {
      name: 'Take back my endorsement of Ada Lindqvist',
    });
    expect(endorse).toHaveBeenCalledWith({ id: nomination.id });
    await userEvent.click(takeBack);
    expect(
      await screen.findByRole('button', { name: 'Endorse Ada Lindqvist' }),
    ).toBeVisible();
    expect(withdrawEndorsement).toHaveBeenCalledWith({ id: nomination.id });
  });

  it('lets somebody stand with a statement, which stays when it is refused', async () => {
    const nominate = jest.fn(refuse(409, 'Nominations are closed'));
    const detail = anElectionDetail({ can: { nominate: true } });
    await renderElection(detail, { nominate });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Stand for election' }),
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Stand' });
    await userEvent.click(confirm);
    expect(
      await within(dialog).findByText(/people decide by it/),
    ).toBeVisible();
    const statement = within(dialog).getByRole('textbox');
    await userEvent.type(statement, 'I am patient');
    await userEvent.click(confirm);
    expect(
      await within(dialog).findByText('Nominations are closed'),
    ).toBeVisible();
    expect(statement).toHaveValue('I am patient');
    expect(nominate).toHaveBeenCalledWith({
      id: detail.election.id,
      person: 'user:default/musa',
      statement: 'I am patient',
    });
  });

  it('does not ask somebody to stand twice', async () => {
    await renderElection(
      anElectionDetail({
        can: { nominate: true },
        nominations: [aNomination({ person: 'user:default/musa' })],
      }),
    );
    expect(
      screen.getByRole('button', { name: 'Nominate somebody' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Stand for election' }),
    ).toBeNull();
  });

  it('nominates somebody from the catalog', async () => {
    const detail = anElectionDetail({ can: { nominate: true } });
    const nominate = jest.fn(async () => detail);
    await renderElection(detail, { nominate });
    await press('Nominate somebody');
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('combobox'), 'Jun');
    await userEvent.click(
      await screen.findByRole('option', { name: /Jun Reyes/ }),
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Nominate' }),
    );
    expect(
      await screen.findByText('Jun Reyes is asked to stand'),
    ).toBeInTheDocument();
    expect(nominate).toHaveBeenCalledWith({
      id: detail.election.id,
      person: 'user:default/jun',
    });
  });

  it.each([
    ['Accept', 'accepted', 'I will'],
    ['Decline', 'declined', undefined],
  ] as const)('lets the nominee %s', async (button, answer, statement) => {
    const nomination = aNomination({
      person: 'user:default/musa',
      state: 'asked',
      isCandidate: false,
      statement: '',
      can: { answer: true, edit: false, withdraw: false, endorse: false },
    });
    const detail = anElectionDetail({ nominations: [nomination] });
    const answerNomination = jest.fn(async () => detail);
    await renderElection(detail, { answerNomination });
    expect(screen.getByText('You are asked to stand')).toBeVisible();
    await press(button);
    const dialog = await screen.findByRole('dialog');
    if (statement) {
      await userEvent.type(within(dialog).getByRole('textbox'), statement);
    }
    await userEvent.click(within(dialog).getByRole('button', { name: button }));
    await waitFor(() =>
      expect(answerNomination).toHaveBeenCalledWith({
        id: nomination.id,
        answer,
        ...(statement && { statement }),
      }),
    );
  });
});

describe('the roll', () => {
  const items = [
    { person: 'user:default/ada', via: 'owners' as const },
    { person: 'user:default/jun', via: 'exception' as const },
  ];

  it('says by which rule, how many and as of when, and lists them on demand', async () => {
    const roll = jest.fn(async () => ({
      items,
      exceptions: [],
      people: testPeople,
    }));
    await renderElection(anElectionDetail(), { roll });
    const who = section('Who may vote');
    expect(who).toHaveTextContent('Members of the teams that own it');
    expect(plain(who.textContent)).toContain(
      '140 people, as of Tue 10 Nov, 14:30.',
    );
    expect(who).toHaveTextContent('You are on it.');
    expect(roll).not.toHaveBeenCalled();
    await press('Show who is on it');
    const list = await within(who).findByRole('list', { name: 'Who may vote' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      expect.stringMatching(/Ada Lindqvist.*owning team/),
      expect.stringMatching(/Jun Reyes.*exception/),
    ]);
  });

  it('lets somebody who is not on it ask, with a reason', async () => {
    const detail = anElectionDetail({
      onRoll: false,
      can: { askException: true },
    });
    const askException = jest.fn(async () =>
      anElectionDetail({
        id: detail.election.id,
        onRoll: false,
        mine: {
          exception: {
            id: 'x',
            person: 'user:default/musa',
            reason: 'I moved',
            askedAt: '2026-11-20T12:00:00.000Z',
            can: { decide: false },
          },
        },
      }),
    );
    await renderElection(detail, { askException });
    await press('Ask to be on it');
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox'), 'I moved');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ask' }));
    expect(
      await screen.findByText(/The officers have not decided yet/),
    ).toBeVisible();
    expect(askException).toHaveBeenCalledWith({
      id: detail.election.id,
      reason: 'I moved',
    });
  });

  it('lets officers decide, and never refuse without a note', async () => {
    const detail = anElectionDetail({ can: { decideExceptions: true } });
    const exception = {
      id: 'x',
      person: 'user:default/jun',
      reason: 'I moved',
      askedAt: '2026-11-20T12:00:00.000Z',
      can: { decide: true },
    };
    const decideException = jest.fn(async () => detail);
    await renderElection(detail, {
      decideException,
      roll: async () => ({
        items,
        exceptions: [exception],
        people: testPeople,
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refuse Jun Reyes' }),
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Refuse' });
    await userEvent.click(confirm);
    expect(decideException).not.toHaveBeenCalled();
    await userEvent.type(within(dialog).getByRole('textbox'), 'Other team');
    await userEvent.click(confirm);
    await waitFor(() =>
      expect(decideException).toHaveBeenCalledWith({
        id: 'x',
        decision: 'refused',
        note: 'Other team',
      }),
    );
  });
});
