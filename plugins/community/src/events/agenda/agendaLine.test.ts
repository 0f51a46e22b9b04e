import { createCommunityQueryClient, communityKeys } from '../../scope';
import { anAgenda, anAgendaItem } from '../../testing';
import { agendaLine } from './agendaLine';

const item = anAgendaItem({ votes: 3 });
const agenda = anAgenda({ items: [item] });
const { id, day } = agenda;
const withVotes = (votes: number) => ({
  ...agenda,
  items: [{ ...item, votes }],
});

/** A client that knows the agenda by its day, and as the next one. */
function aClient() {
  const client = createCommunityQueryClient();
  const keys = [communityKeys.agenda(id, day), communityKeys.agenda(id)];
  keys.forEach(key => client.setQueryData(key, agenda));
  const votes = () =>
    keys.map(key => client.getQueryData<typeof agenda>(key)?.items[0].votes);
  return { line: agendaLine(client, id), votes };
}

/** An answer that comes when it is told to. */
function anAnswer() {
  let come: (agenda: ReturnType<typeof withVotes>) => void = () => {};
  const promise = new Promise<ReturnType<typeof withVotes>>(resolve => {
    come = resolve;
  });
  return { promise, come };
}

describe('what the reader does to an agenda', () => {
  it('is the same line, whoever asks for it', () => {
    const client = createCommunityQueryClient();
    expect(agendaLine(client, id)).toBe(agendaLine(client, id));
    expect(agendaLine(client, 'another')).not.toBe(agendaLine(client, id));
  });

  it('shows at once, wherever the agenda is shown', () => {
    const { line, votes } = aClient();
    line.begin(day, () => withVotes(4));
    expect(votes()).toEqual([4, 4]);
  });

  it('leaves another day alone', () => {
    const { line, votes } = aClient();
    line.begin('2026-12-01', () => withVotes(4));
    expect(votes()).toEqual([3, 3]);
  });

  it('shows the answer once the last thing is answered', () => {
    const { line, votes } = aClient();
    line.begin(day, () => withVotes(4));
    line.begin(day, () => withVotes(3));
    line.answer(withVotes(14));
    line.end();
    expect(votes()).toEqual([3, 3]);
    line.answer(withVotes(13));
    line.end();
    expect(votes()).toEqual([13, 13]);
  });

  it('goes back to what the server said last when it is refused', () => {
    const { line, votes } = aClient();
    line.begin(day, () => withVotes(4));
    line.begin(day, () => withVotes(5));
    line.answer(withVotes(14));
    line.end();
    line.end();
    expect(votes()).toEqual([14, 14]);
  });
});

describe('a question that is older than what the reader did', () => {
  it('is asked again, as its answer does not know of it', async () => {
    const { line } = aClient();
    const first = anAnswer();
    const ask = jest
      .fn<Promise<typeof agenda>, []>()
      .mockReturnValueOnce(first.promise)
      .mockResolvedValueOnce(withVotes(4));
    const read = line.read(ask);
    line.begin(day, () => withVotes(4));
    line.answer(withVotes(4));
    line.end();
    first.come(withVotes(3));
    expect((await read).items[0].votes).toBe(4);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('waits until everything is answered', async () => {
    const { line } = aClient();
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return withVotes(asked);
    };
    line.begin(day);
    let isRead = false;
    const read = line.read(ask).then(answer => {
      isRead = true;
      return answer;
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(isRead).toBe(false);
    line.end();
    expect((await read).items[0].votes).toBe(2);
  });

  it('is asked once where nothing came in between', async () => {
    const { line } = aClient();
    const ask = jest.fn(async () => agenda);
    await line.read(ask);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
