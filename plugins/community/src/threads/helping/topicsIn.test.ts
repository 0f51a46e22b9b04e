import { topicsIn } from './topicsIn';

it.each([
  ['', []],
  [' , ,', []],
  ['CI', ['CI']],
  [' rollouts ,CI,, feature flags,CI', ['rollouts', 'CI', 'feature flags']],
])('%j names the topics %j', (text, topics) => {
  expect(topicsIn(text)).toEqual(topics);
});
