import { projectText } from './projectText';

const whole = {
  pitch: 'Sheds what *can* wait',
  submission: 'It **works**.',
  repository: 'https://code.example.com/a(1)',
  demo: 'https://demo.example.com',
  team: ['Mia Cruz', 'Max_Dorn', 'Owen'],
  title: 'Hack [days]',
  page: 'https://app.example.com/events/1',
};

it('says what it is about, what was made, where to see it and who made it', () => {
  expect(projectText(whole)).toBe(
    [
      'Sheds what \\*can\\* wait',
      'It **works**.',
      '[Demo](https://demo.example.com) · [Repository](https://code.example.com/a%281%29)',
      '*Made by Mia Cruz, Max\\_Dorn, and Owen at [Hack \\[days\\]](https://app.example.com/events/1)*',
    ].join('\n\n'),
  );
});

it('leaves out what there is not', () => {
  const { submission, title, page } = whole;
  expect(projectText({ pitch: '', submission, title, page, team: [] })).toBe(
    'It **works**.\n\n*Made at [Hack \\[days\\]](https://app.example.com/events/1)*',
  );
});
