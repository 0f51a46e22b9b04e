import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  commitmentTo,
  receiptOf,
  tally,
  type TallyInput,
} from '@platform-community/backstage-plugin-community-common';
import {
  theReaderIs,
  theReaderIsGone,
} from '../../events/__testUtils__/theReader';
import { anElectionDetail, aResult, testPeople } from '../../testing';
import { renderElection } from '../__testUtils__/renderElection';
import { keptSecrets } from '../Ballot/ballotSecret';
import type { ElectionCount } from '../useCount';

jest.setTimeout(60_000);

const [ada, jun, musa] = ['ada', 'jun', 'musa'].map(n => `user:default/${n}`);
const seed = 'fixed beforehand';

function closed(
  input: Partial<TallyInput> & Pick<TallyInput, 'ballots'>,
  overrides: Parameters<typeof anElectionDetail>[0] = {},
  more: Partial<ElectionCount> = {},
) {
  const whole: TallyInput = {
    method: 'schulze',
    seats: 1,
    candidates: [ada, jun, musa],
    tieBreak: { seed },
    ...input,
  };
  const result = tally(whole);
  const detail = anElectionDetail({
    state: 'closed',
    outcome: 'elected',
    elected: result.elected,
    result: aResult({
      elected: result.elected,
      order: result.order,
      method: whole.method,
      seed,
    }),
    ...overrides,
    plan: { seedCommitment: commitmentTo(seed), ...overrides.plan },
  });
  const count: ElectionCount = {
    election: {
      id: detail.election.id,
      title: detail.election.title,
      closedAt: '2026-11-27T17:00:00.000Z',
    },
    input: whole,
    result,
    seedCommitment: commitmentTo(seed),
    receipts: [],
    people: testPeople,
    ...more,
  };
  return { detail, count };
}

const ballots = [
  { ranking: [[ada], [jun], [musa]], count: 7 },
  { ranking: [[jun], [ada], [musa]], count: 3 },
];

const press = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));

async function renderCount(
  ...args: Parameters<typeof closed>
): Promise<HTMLElement> {
  const { detail, count } = closed(...args);
  const { container } = await renderElection(detail, {
    count: async () => count,
  });
  await press('Show how it was counted');
  await screen.findByRole('button', { name: 'Count again in this browser' });
  return container;
}

beforeEach(() =>
  theReaderIs({ at: '2026-11-28T12:00:00Z', zone: 'Europe/Berlin' }),
);
afterEach(() => {
  theReaderIsGone();
  localStorage.clear();
});

describe('the result', () => {
  it('says who is elected until when, by how many', async () => {
    const { detail } = closed({ ballots });
    await renderElection(detail);
    const elected = screen.getByRole('list', { name: 'Elected' });
    expect(elected).toHaveTextContent('Ada Lindqvist');
    expect(
      screen.getByText('Their terms last until 31 May 2027.'),
    ).toBeVisible();
    expect(
      screen.getByText(
        '61 of 140 on the roll voted. The quorum was 28 (20 %).',
      ),
    ).toBeVisible();
  });

  it.each([
    ['quorum', 'no-quorum', /Too few people voted, so nothing was counted/],
    ['few-ballots', 'elected', /a ballot would tell whose it is/],
  ] as const)(
    'says why ballots are withheld: %s',
    async (withheld, outcome, words) => {
      const { detail } = closed({ ballots });
      await renderElection({
        ...detail,
        election: {
          ...detail.election,
          result: aResult({
            withheld,
            outcome,
            ...(outcome === 'no-quorum' && {
              voted: undefined,
              elected: [],
              order: [],
            }),
          }),
        },
      });
      expect(screen.getByText(words)).toBeVisible();
      expect(
        screen.queryByRole('button', { name: 'Show how it was counted' }),
      ).toBeNull();
    },
  );

  it('fills a vacancy after naming who is next', async () => {
    const { detail } = closed({ ballots }, { can: { fillVacancy: true } });
    const fillVacancy = jest.fn(async () => detail);
    await renderElection(detail, { fillVacancy });
    await press('Fill the vacancy');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Jun Reyes is the next in order');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Give them the seat' }),
    );
    await waitFor(() =>
      expect(fillVacancy).toHaveBeenCalledWith({ id: detail.election.id }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('the count', () => {
  it('compares every two candidates in a table that can be read out', async () => {
    await renderCount({ ballots });
    const table = screen.getByRole('table', {
      name: 'Every two candidates compared',
    });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(h => h.textContent),
    ).toEqual(['Ada Lindqvist', 'Jun Reyes', 'Musa Okafor']);
    const row = within(table)
      .getByRole('rowheader', { name: 'Ada Lindqvist' })
      .closest('tr')!;
    expect(
      within(row)
        .getAllByRole('cell')
        .map(c => c.textContent),
    ).toEqual(['–', '7', '10']);
  });

  it('says in words whom a lot chose and whom a cap passed over', async () => {
    await renderCount({
      seats: 2,
      ballots: [{ ranking: [[ada], [jun], [musa]], count: 12 }],
      cap: {
        groupOf: { [ada]: 'group:default/one', [jun]: 'group:default/one' },
        perGroup: 1,
      },
    });
    expect(
      screen.getByText(
        'Jun Reyes was passed over: one has its 1 seat already.',
      ),
    ).toBeVisible();
  });

  it('names the equals that a lot decided between', async () => {
    await renderCount({
      ballots: [{ ranking: [[ada, jun], [musa]], count: 12 }],
    });
    expect(
      screen.getByText(
        /^Ada Lindqvist and Jun Reyes were equal; the lot from the committed seed chose (Ada Lindqvist|Jun Reyes)\.$/,
      ),
    ).toBeVisible();
  });

  it('tells every stage and transfer of a count by STV', async () => {
    await renderCount({
      method: 'scottish-stv',
      seats: 2,
      ballots: [
        { ranking: [[ada], [jun]], count: 8 },
        { ranking: [[musa]], count: 3 },
        { ranking: [[jun]], count: 1 },
      ],
    });
    expect(
      screen.getByText(
        '12 ballots rank somebody. Whoever has 5 votes is elected.',
      ),
    ).toBeVisible();
    const stages = screen.getByRole('list', {
      name: 'What happened at each stage',
    });
    expect(stages).toHaveTextContent(
      'Ada Lindqvist has the quota and is elected.',
    );
    expect(stages).toHaveTextContent(
      'Ada Lindqvist has 3.00000 votes more than the quota.',
    );
    expect(stages).toHaveTextContent(/to Jun Reyes \(from 8 ballots\)/);
    expect(
      screen.getByRole('table', { name: 'Votes at each stage' }),
    ).toHaveTextContent('Stage 1');
  });

  it('shows yes, no and no opinion of a confidence vote', async () => {
    await renderCount({
      method: 'confidence',
      candidates: [ada],
      ballots: [
        { ranking: [[ada]], count: 9 },
        { ranking: [[], [ada]], count: 2 },
        { ranking: [], count: 1 },
      ],
    });
    const rows = within(screen.getByRole('table', { name: 'Votes' }))
      .getAllByRole('row')
      .map(row => row.textContent);
    expect(rows).toEqual(['Yes9', 'No2', 'No opinion1']);
  });

  it('comes to the same result in this browser, and checks the seed', async () => {
    await renderCount({ ballots });
    await press('Count again in this browser');
    expect(
      await screen.findByText('The same result: Ada Lindqvist'),
    ).toBeVisible();
    expect(
      screen.getByText(/seed that was fixed before the election opened/),
    ).toBeVisible();
  });

  it('says so when the result is another than the published one', async () => {
    await renderCount(
      { ballots },
      { result: aResult({ elected: [jun], order: [[jun], [ada], [musa]] }) },
    );
    await press('Count again in this browser');
    expect(
      await screen.findByText(
        /Another result than the published one: Ada Lindqvist/,
      ),
    ).toBeVisible();
  });

  it('says so when the seed is not the one that was committed to', async () => {
    await renderCount(
      { ballots },
      { plan: { seedCommitment: commitmentTo('another') } },
    );
    await press('Count again in this browser');
    expect(await screen.findByText(/The seed is not the one/)).toBeVisible();
  });

  it('shows who voted how where ballots are open, and asks for no receipt', async () => {
    await renderCount(
      { ballots },
      { plan: { secrecy: 'open' } },
      { votes: [{ person: jun, ranking: [[ada], [jun, musa]] }] },
    );
    const votes = screen.getByRole('list', { name: 'Who voted how' });
    expect(votes).toHaveTextContent('Jun Reyes and Musa Okafor, equally');
    expect(screen.queryByText('Is my ballot in it?')).toBeNull();
  });

  it('hands out the ballots as a file that the command takes', async () => {
    const files: Blob[] = [];
    URL.createObjectURL = jest.fn((file: Blob) => {
      files.push(file);
      return 'blob:it';
    }) as typeof URL.createObjectURL;
    URL.revokeObjectURL = jest.fn();
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    await renderCount({ ballots });
    await press('Download the ballots');
    expect(click).toHaveBeenCalledTimes(1);
    const text = await new Response(files[0]).text();
    expect(tally(JSON.parse(text).input).elected).toEqual([ada]);
    expect(screen.getByText(/community-recount election-/)).toBeVisible();
  });

  it('has no accessibility violations', async () => {
    const container = await renderCount({ ballots });
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('one’s own receipt', () => {
  const secret = 'd'.repeat(26);

  it('is found by the secret that this browser kept', async () => {
    const { detail } = closed({ ballots });
    const { id } = detail.election;
    keptSecrets.write(id, musa, { secret, sent: true });
    await renderCount(
      { ballots },
      { id },
      { receipts: ['0'.repeat(64), receiptOf(id, secret)] },
    );
    await press('Look for my receipt');
    expect(
      await screen.findByText(
        'Your receipt is there: your ballot was counted.',
      ),
    ).toBeVisible();
  });

  it('is missing for a secret that nothing was cast with', async () => {
    await renderCount({ ballots }, {}, { receipts: ['0'.repeat(64)] });
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Your secret' }),
      secret,
    );
    await press('Look for my receipt');
    expect(await screen.findByText(/This receipt is not there/)).toBeVisible();
  });
});
