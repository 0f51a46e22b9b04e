import { isAboutTopic, whoMayKnow, type HelpSources } from './whoMayKnow';

const question = {
  title: 'How do I rotate the signing key?',
  body: 'Our CI signs every build with it.',
};

function knowing(sources: Partial<HelpSources>, limit = 5) {
  const known = { question, offers: [], threads: [], ...sources };
  return whoMayKnow(known, limit).map(({ person }) => person);
}

function answered(person: string, title: string, excerpt = '', id = title) {
  return { kind: 'answered' as const, person, id, title, excerpt };
}

describe('who may know', () => {
  it('is nobody where nobody offered, answered or wrote anything', () => {
    expect(knowing({})).toEqual([]);
  });

  it('is whoever answered a question like it, before whoever helps with anything', () => {
    expect(
      knowing({
        offers: [{ person: 'bo', topics: [] }],
        threads: [answered('ada', 'Which signing key signs a build?')],
      }),
    ).toEqual(['ada', 'bo']);
  });

  it('is first of all whoever offered help with what is asked', () => {
    expect(
      knowing({
        offers: [{ person: 'cy', topics: ['signing key', 'Databases'] }],
        threads: [answered('ada', 'Which signing key signs a build?')],
      }),
    ).toEqual(['cy', 'ada']);
  });

  it('says of an offer only the topics that fit', () => {
    const [{ because }] = whoMayKnow(
      {
        question,
        labels: ['Release Train'],
        offers: [
          { person: 'cy', topics: ['ci', 'Databases', 'release train'] },
        ],
        threads: [],
      },
      5,
    );
    expect(because).toEqual({
      kind: 'offered',
      topics: ['ci', 'release train'],
    });
  });

  it('is not whoever offered help with something else', () => {
    expect(knowing({ offers: [{ person: 'cy', topics: ['cit'] }] })).toEqual(
      [],
    );
  });

  it('takes two-letter words, and neither case nor accents, for what they are', () => {
    expect(isAboutTopic({ text: 'Where does CI run?', labels: [] }, 'ci')).toBe(
      true,
    );
    expect(isAboutTopic({ text: 'Das Café zählt', labels: [] }, 'cafe')).toBe(
      true,
    );
    expect(isAboutTopic({ text: 'A city', labels: [] }, 'ci')).toBe(false);
    expect(isAboutTopic({ text: 'A city', labels: [] }, '!')).toBe(false);
    expect(isAboutTopic({ text: 'A city', labels: ['CI'] }, 'ci')).toBe(true);
    expect(isAboutTopic({ text: 'A city', labels: ['?'] }, '!')).toBe(false);
  });

  it('needs more than one word in common', () => {
    expect(knowing({ threads: [answered('ada', 'A key question')] })).toEqual(
      [],
    );
  });

  it('gives nothing for words that many threads have', () => {
    const threads = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(person =>
      answered(person, `How do I find ${person}${person}?`, 'the'),
    );
    expect(knowing({ threads })).toEqual([]);
  });

  it('names for each the thread that is most like it', () => {
    const found = whoMayKnow(
      {
        question,
        offers: [],
        threads: [
          answered('ada', 'A signing key', '', '1'),
          answered('ada', 'Rotate the signing key', '', '2'),
        ],
      },
      5,
    );
    expect(found).toEqual([
      {
        person: 'ada',
        because: {
          kind: 'answered',
          thread: { id: '2', title: 'Rotate the signing key' },
        },
      },
    ]);
  });

  it('does not depend on the order of what is known', () => {
    const threads = ['dee', 'ada', 'cy', 'bo'].map(person =>
      answered(person, 'Rotate the signing key', '', person),
    );
    const forth = knowing({ threads });
    expect(knowing({ threads: [...threads].reverse() })).toEqual(forth);
    expect(forth).toEqual(['ada', 'bo', 'cy', 'dee']);
  });

  it('is at most as many as asked for', () => {
    const offers = ['a', 'b', 'c'].map(person => ({ person, topics: [] }));
    expect(knowing({ offers }, 2)).toEqual(['a', 'b']);
  });
});
