import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import {
  anAgenda,
  anAgendaItem,
  anId,
  aThread,
  refuse,
  testEntities,
  testPeople,
} from '../../../testing';
import { theReaderIs, theReaderIsGone } from '../../__testUtils__/theReader';
import {
  choose,
  dialog,
  press,
  renderAgenda,
  write,
} from '../__testUtils__/renderAgenda';

jest.setTimeout(60_000);

beforeEach(() =>
  theReaderIs({ at: '2026-11-24T12:30:00Z', zone: 'Europe/Berlin' }),
);
afterEach(theReaderIsGone);

const anyKey = expect.stringMatching(/^[0-9a-f]{32}$/);
const isClosed = () =>
  waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const listOf = (items: ThreadView[]) => ({
  items,
  people: testPeople,
  entities: testEntities,
});

describe('proposing something', () => {
  const agenda = anAgenda();
  const { id, day } = agenda;

  it('asks a question, which appears with the answer', async () => {
    const propose = jest.fn(async () => ({
      ...agenda,
      items: [anAgendaItem({ kind: 'question', title: 'When for queues?' })],
    }));
    renderAgenda(agenda, { events: { propose } });
    await press('Ask a question');
    const { container } = { container: await screen.findByRole('dialog') };
    expect((await axe(container)).violations).toEqual([]);
    await write('Your question', '  When for queues? ');
    await write(/^A few words more/, 'We have many.');
    await press('Ask it');
    expect(await screen.findByText('When for queues?')).toBeVisible();
    await isClosed();
    expect(propose.mock.calls).toEqual([
      [
        {
          id,
          day,
          kind: 'question',
          title: 'When for queues?',
          details: 'We have many.',
          idempotencyKey: anyKey,
        },
      ],
    ]);
  });

  it('says at the field what is missing, and asks nobody', async () => {
    renderAgenda(agenda);
    await press('Propose a demo');
    await press('Propose the demo');
    expect(
      await screen.findByText(/^Write at least \d+ characters$/),
    ).toBeVisible();
  });

  it('brings a thread that is found by words, and needs no title for it', async () => {
    const wanted = aThread({ title: 'Canaries' });
    const found = aThread({ title: 'Retry budgets' });
    const list = jest.fn(async ({ q }: { q?: string }) =>
      listOf(q ? [found] : [wanted]),
    );
    const propose = jest.fn(async () => agenda);
    renderAgenda(agenda, { events: { propose }, threads: { list } });
    await choose('More for the agenda', 'Bring a thread');
    expect(
      await screen.findByRole('radio', { name: /Canaries/ }),
    ).toBeVisible();
    await press('Bring it');
    expect(await screen.findByText('Choose a thread')).toBeVisible();
    await write('Which thread', 'retry');
    await userEvent.click(
      await screen.findByRole('radio', { name: /Retry budgets/ }),
    );
    await press('Bring it');
    await isClosed();
    expect(list).toHaveBeenLastCalledWith({
      scope: 'entity:component:default/deploy-pipeline',
      limit: '6',
      q: 'retry',
    });
    expect(propose.mock.calls).toEqual([
      [{ id, day, kind: 'thread', threadId: found.id, idempotencyKey: anyKey }],
    ]);
  });

  it('lets those who run the agenda say how long, as is usual for the kind', async () => {
    const propose = jest.fn(async () => agenda);
    renderAgenda(
      { ...agenda, can: { propose: true, run: true } },
      {
        events: { propose },
      },
    );
    await press('Propose a demo');
    const minutes = await screen.findByRole('textbox', { name: 'Minutes' });
    expect(minutes).toHaveValue('10');
    await userEvent.click(screen.getByRole('radio', { name: 'Question' }));
    expect(minutes).toHaveValue('5');
    await write('Your question', 'When for queues?');
    await press('Ask it');
    await isClosed();
    expect(propose).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'question', minutes: 5 }),
    );
  });

  it('keeps what was typed when it is refused, and sends it with the same key', async () => {
    const keys: Array<string | undefined> = [];
    let isFull = true;
    renderAgenda(agenda, {
      events: {
        propose: async ({ idempotencyKey }) => {
          keys.push(idempotencyKey);
          return isFull ? refuse(409, 'This agenda is full')() : agenda;
        },
      },
    });
    await press('Ask a question');
    await write('Your question', 'When for queues?');
    await press('Ask it');
    expect(await screen.findByText('This agenda is full')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Your question' })).toHaveValue(
      'When for queues?',
    );
    isFull = false;
    await press('Ask it');
    await isClosed();
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(2);
  });
});

describe('adding to the order', () => {
  const agenda = anAgenda({ can: { run: true } });
  const { id, day } = agenda;

  it('adds a slot with a name of its own', async () => {
    const propose = jest.fn(async () => agenda);
    renderAgenda(agenda, { events: { propose } });
    await choose('More for the agenda', 'Add a slot');
    await write('What it is', 'Coffee');
    await press('Add it');
    await isClosed();
    expect(propose.mock.calls).toEqual([
      [
        {
          id,
          day,
          kind: 'slot',
          title: 'Coffee',
          minutes: 5,
          idempotencyKey: anyKey,
        },
      ],
    ]);
  });

  it('adds time for questions, which needs no name', async () => {
    const propose = jest.fn(async () => agenda);
    renderAgenda(agenda, { events: { propose } });
    await choose('More for the agenda', 'Add time for questions');
    expect(screen.queryByRole('textbox', { name: 'Title' })).toBeNull();
    await press('Add it');
    await isClosed();
    expect(propose).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'questions', minutes: 15 }),
    );
  });
});

describe('filling from threads', () => {
  const agenda = anAgenda({ can: { run: true } });
  const { id, day } = agenda;
  const asked = aThread({ title: 'How to roll back?', kind: 'question' });
  const wanted = aThread({ title: 'Retry budgets', score: 31 });
  const shipped = aThread({ title: 'Canaries', status: 'shipped' });
  const suggestions = {
    unanswered: [asked],
    wanted: [wanted, asked],
    shipped: [shipped],
    since: '2026-10-27T14:00:00.000Z',
    people: testPeople,
    entities: testEntities,
  };

  it('takes what is chosen, each as what it is', async () => {
    const fillAgenda = jest.fn(async () => agenda);
    renderAgenda(agenda, {
      events: { suggestions: async () => suggestions, fillAgenda },
    });
    await press('Fill from threads');
    const inDialog = await dialog();
    expect(
      (await inDialog.findAllByRole('group')).map(group => group.textContent),
    ).toEqual([
      expect.stringMatching(/^Unanswered questionsHow to roll back\?/),
      expect.stringMatching(/^Most wantedRetry budgets31 votes/),
      expect.stringMatching(/^Shipped since 27 OctCanaries/),
    ]);
    expect(
      inDialog.getByRole('button', { name: 'Add to the agenda' }),
    ).toBeDisabled();
    expect((await axe(screen.getByRole('dialog'))).violations).toEqual([]);
    for (const name of [/Canaries/, /How to roll back/, /Retry budgets/]) {
      await userEvent.click(inDialog.getByRole('checkbox', { name }));
    }
    await press('Add 3 to the agenda');
    await isClosed();
    expect(fillAgenda.mock.calls).toEqual([
      [
        {
          id,
          day,
          threads: [
            { id: asked.id, kind: 'question' },
            { id: wanted.id, kind: 'thread' },
            { id: shipped.id, kind: 'demo' },
          ],
        },
      ],
    ]);
  });

  it('says so when nothing waits', async () => {
    renderAgenda(agenda, {
      events: {
        suggestions: async () => ({
          ...suggestions,
          unanswered: [],
          wanted: [],
          shipped: [],
        }),
      },
    });
    await press('Fill from threads');
    expect(await screen.findByText('Nothing waits')).toBeVisible();
  });

  it('stays open when it is refused', async () => {
    renderAgenda(agenda, {
      events: {
        suggestions: async () => suggestions,
        fillAgenda: refuse(409, 'This agenda is full'),
      },
    });
    await press('Fill from threads');
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /Canaries/ }),
    );
    await press('Add 1 to the agenda');
    expect(await screen.findByText('This agenda is full')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /Canaries/ })).toBeChecked();
  });
});

describe('an item', () => {
  const thread = {
    id: anId(),
    entityRef: 'component:default/deploy-pipeline',
    kind: 'question' as const,
    status: 'open' as const,
    title: 'How to roll back?',
  };
  const item = anAgendaItem({
    title: 'Contract tests',
    details: 'Ours',
    can: { edit: true },
  });
  const agenda = anAgenda({ items: [item] });
  const menu = 'What to do with “Contract tests”';

  it('is changed by whoever proposed it', async () => {
    const editItem = jest.fn(async () => agenda);
    renderAgenda(agenda, { events: { editItem } });
    await choose(menu, 'Change');
    expect(screen.queryByRole('textbox', { name: 'Minutes' })).toBeNull();
    await write('What you want to show', 'Contract tests live');
    await press('Save changes');
    await isClosed();
    expect(editItem.mock.calls).toEqual([
      [{ id: item.id, title: 'Contract tests live', details: 'Ours' }],
    ]);
  });

  it('is only timed by those who run the agenda and did not propose it', async () => {
    const editItem = jest.fn(async () => agenda);
    renderAgenda(
      anAgenda({
        items: [{ ...item, can: { ...item.can, edit: false } }],
        can: { run: true },
      }),
      { events: { editItem } },
    );
    await choose(menu, 'Change');
    expect(
      screen.queryByRole('textbox', { name: 'What you want to show' }),
    ).toBeNull();
    await write('Minutes', '20');
    await userEvent.tab();
    await press('Save changes');
    await isClosed();
    expect(editItem.mock.calls).toEqual([[{ id: item.id, minutes: 20 }]]);
  });

  it('keeps the title of its thread when it is given none', async () => {
    const editItem = jest.fn(async () => agenda);
    renderAgenda(
      anAgenda({ items: [{ ...item, thread, hasOwnTitle: false }] }),
      { events: { editItem } },
    );
    await choose(menu, 'Change');
    await write(/^A few words more/, 'Theirs');
    await press('Save changes');
    await isClosed();
    expect(editItem.mock.calls).toEqual([[{ id: item.id, details: 'Theirs' }]]);
  });

  it('is declined with a reason', async () => {
    const decideItem = jest.fn(async () => agenda);
    renderAgenda(anAgenda({ items: [item], can: { run: true } }), {
      events: { decideItem },
    });
    await choose(menu, 'Decline');
    await write(/^Why/, ' Next time ');
    await press('Decline');
    await isClosed();
    expect(decideItem.mock.calls).toEqual([
      [{ id: item.id, state: 'declined', reason: 'Next time' }],
    ]);
  });

  const answered = {
    ...item,
    kind: 'question' as const,
    state: 'done' as const,
    thread,
    answer: 'With the button.',
    timeMark: 754,
    can: { vote: false, edit: false, withdraw: false, writeBack: true },
  };

  it('is answered in its thread with one press where the answer is noted', async () => {
    const writeBack = jest.fn(async () => agenda);
    renderAgenda(anAgenda({ items: [answered] }), { events: { writeBack } });
    await choose(menu, 'Reply in the thread');
    await press('Reply in the thread');
    await isClosed();
    expect(writeBack.mock.calls).toEqual([
      [{ id: item.id, answer: 'With the button.', timeMark: 754 }],
    ]);
  });

  it.each([
    ['1:02:03', 3723],
    ['', null],
  ])(
    'is answered with the place %j in the recording',
    async (mark, seconds) => {
      const writeBack = jest.fn(async () => agenda);
      renderAgenda(anAgenda({ items: [answered] }), { events: { writeBack } });
      await choose(menu, 'Reply in the thread');
      const field = await screen.findByRole('textbox', {
        name: 'Where in the recording',
      });
      expect(field).toHaveValue('12:34');
      await userEvent.clear(field);
      await userEvent.click(field);
      await userEvent.paste(mark);
      await press('Reply in the thread');
      await isClosed();
      expect(writeBack).toHaveBeenCalledWith(
        expect.objectContaining({ timeMark: seconds }),
      );
    },
  );

  it('says at the fields what is wrong with an answer', async () => {
    renderAgenda(anAgenda({ items: [{ ...answered, answer: undefined }] }));
    await choose(menu, 'Reply in the thread');
    await write('Where in the recording', 'noon');
    await press('Reply in the thread');
    expect(await screen.findByText('Write what was answered')).toBeVisible();
    expect(screen.getByText('Write a time such as 12:34')).toBeVisible();
  });
});
