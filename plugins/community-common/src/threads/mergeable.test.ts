import { areMergeable, mergeableKinds } from './mergeable';
import { statusesOf, threadKinds } from './status';

describe('kinds that may be merged', () => {
  it('are an idea and a problem, and otherwise only the same', () => {
    expect(
      Object.fromEntries(threadKinds.map(kind => [kind, mergeableKinds(kind)])),
    ).toEqual({
      idea: ['idea', 'problem'],
      problem: ['idea', 'problem'],
      question: ['question'],
      practice: ['practice'],
      kudos: ['kudos'],
    });
  });

  it('know the same statuses, in both directions', () => {
    for (const from of threadKinds) {
      for (const into of mergeableKinds(from)) {
        expect(areMergeable(into, from)).toBe(true);
        expect(statusesOf(into)).toEqual(statusesOf(from));
      }
    }
  });
});
