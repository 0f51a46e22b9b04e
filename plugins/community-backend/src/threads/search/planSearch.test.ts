import { planSearch } from './planSearch';
import type { WordShares } from './WordShares';

const busy = 'component:default/busy';
const quiet = 'component:default/quiet';
const many = Array.from({ length: 500 }, (_, n) => `component:default/s${n}`);

/** Of a million threads with three replies each. */
const shares: WordShares = {
  texts: 4_000_000,
  common: [
    [`@${busy}`, 0.1],
    ...many.map((ref): [string, number] => [`@${ref}`, 0.001]),
    ['the', 0.5],
    ['then', 0.02],
    ['docs', 0.02],
    ['canary', 0.003],
  ],
  rare: 0.001,
};

function planned(q: string, entityRefs = [busy]) {
  return planSearch(shares, { terms: q.split(' '), entityRefs, limit: 21 });
}

describe('a search among four million texts', () => {
  it.each([
    ['one entity', [busy]],
    ['a small one', [quiet]],
    ['many', many],
  ])('walks the list of %s for a word that most texts have', (_, scope) => {
    const { walk } = planned('the', scope);
    expect(walk).toBeGreaterThan(0);
    expect(walk).toBeLessThan(200);
  });

  it('looks a rare word up', () => {
    for (const scope of [[busy], [quiet], many]) {
      expect(planned('walrus', scope)).toEqual({
        walk: 0,
        lookedUp: ['walrus'],
      });
    }
  });

  it('looks only the rare one of several words up', () => {
    expect(planned('the walrus')).toEqual({ walk: 0, lookedUp: ['walrus'] });
  });

  it('takes what begins with a word for the word', () => {
    expect(planned('th').walk).toBe(planned('the').walk);
    expect(planned('then').walk).toBeGreaterThan(planned('th').walk);
  });

  it('walks further for a word that is less common, up to a point', () => {
    expect(planned('docs').walk).toBeGreaterThan(planned('the').walk);
    expect(planned('docs').walk).toBeLessThan(10_000);
    expect(planned('canary').walk).toBe(0);
  });
});

it('a search looks everything up while nothing is known of its words', () => {
  const plan = planSearch(
    { texts: 0, common: [], rare: 0 },
    { terms: ['the', 'walrus'], entityRefs: [busy], limit: 21 },
  );
  expect(plan).toEqual({ walk: 0, lookedUp: ['the', 'walrus'] });
});

it('a search among few texts looks everything up', () => {
  const plan = planSearch(
    { ...shares, texts: 2_000 },
    { terms: ['the'], entityRefs: [busy], limit: 21 },
  );
  expect(plan.walk).toBe(0);
});
