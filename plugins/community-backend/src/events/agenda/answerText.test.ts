import { answerText, type AnswerFrom } from './answerText';

const from: AnswerFrom = {
  answer: 'Canaries come to queues in **January**.',
  title: 'Demo day',
  page: 'https://app.example.com/x/events/1?day=2026-12-01',
  startsAt: new Date('2026-12-01T23:30:00Z'),
  timeZone: 'Europe/Berlin',
};

const lastLine = (more: Partial<AnswerFrom>) =>
  answerText({ ...from, ...more })
    .split('\n')
    .at(-1);

describe('the reply that brings an answer back', () => {
  it('says the answer, the event on its day there, and the place in the recording', () => {
    expect(
      answerText({
        ...from,
        timeMark: 754,
        recording: 'https://video.example.com/1',
      }),
    ).toBe(
      'Canaries come to queues in **January**.\n\n*Answered at [Demo day, Dec 2, 2026](https://app.example.com/x/events/1?day=2026-12-01), [12:34 in the recording](https://video.example.com/1#t=754)*',
    );
  });

  it('says the place though there is no recording yet', () => {
    expect(lastLine({ timeMark: 754 })).toMatch(
      /\), 12:34 in the recording\*$/,
    );
  });

  it('leads to the whole recording where no place is known', () => {
    expect(lastLine({ recording: 'https://video.example.com/1' })).toMatch(
      /, \[recording\]\(https:\/\/video\.example\.com\/1\)\*$/,
    );
  });

  it('ends with the event where there is neither', () => {
    expect(lastLine({})).toMatch(/2026-12-01\)\*$/);
  });

  it('lets no title and no address break out of the link', () => {
    expect(
      lastLine({
        title: 'A](https://evil.example.com) *b*',
        page: 'https://a.b/c)',
      }),
    ).toBe(
      '*Answered at [A\\](https://evil.example.com) \\*b\\*, Dec 2, 2026](https://a.b/c%29)*',
    );
  });
});
