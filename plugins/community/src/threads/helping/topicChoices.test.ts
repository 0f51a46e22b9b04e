import { chosenAmong, topicChoices } from './topicChoices';

describe('the topics of an offer of help', () => {
  it('are the labels here and what was offered before, each once', () => {
    expect(
      topicChoices(
        [{ name: 'CI' }, { name: 'Rollouts' }],
        [{ topics: ['ci', 'Canaries'] }, { topics: [] }],
      ),
    ).toEqual(['Canaries', 'CI', 'Rollouts']);
  });

  it('stay chosen however their label is written now', () => {
    expect(chosenAmong(['ci', 'canaries'], ['CI', 'canaries'])).toEqual([
      'CI',
      'canaries',
    ]);
  });
});
