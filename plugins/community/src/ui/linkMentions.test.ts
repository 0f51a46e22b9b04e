import { linkMentions } from './linkMentions';

const people = {
  'user:default/ada': { name: 'Ada Lindqvist' },
  'user:default/odd': { name: 'O_d[d] *Name*' },
};
const hrefOf = (ref: string) => `/catalog/${ref.replace(/[:/]/g, '/')}`;
const ada = '[@Ada Lindqvist](/catalog/user/default/ada)';

describe('linkMentions', () => {
  it.each([
    ['Ask @ada.', `Ask ${ada}.`],
    ['Ask @ada and @user:default/ada', `Ask ${ada} and ${ada}`],
    ['* @ada knows', `* ${ada} knows`],
    [
      '1. step\n\n    @ada helps in a list',
      `1. step\n\n    ${ada} helps in a list`,
    ],
    ['Who is @ghost?', 'Who is [@ghost](/catalog/user/default/ghost)?'],
    ['By @odd', 'By [@O\\_d\\[d\\] \\*Name\\*](/catalog/user/default/odd)'],
  ])('links the people in %j', (text, linked) => {
    expect(linkMentions(text, people, hrefOf)).toBe(linked);
  });

  it.each([
    'write to jun@ada.example',
    'run `@ada` now',
    '```\n@ada\n```',
    'Like this:\n\n    @ada in code by indenting',
    '    @ada on the first line',
    '[see @ada](https://example.com)',
    '[notes](@ada)',
  ])('leaves %j as it is', text => {
    expect(linkMentions(text, people, hrefOf)).toBe(text);
  });
});
