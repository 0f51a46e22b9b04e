import { planSimilar } from './planSimilar';
import type { WordShares } from './WordShares';

const busy = 'component:default/busy';
const shares: WordShares = {
  texts: 4_000_000,
  common: [
    [`#${busy}`, 0.025],
    ['pipeline', 0.2],
    ['deploy', 0.1],
  ],
  rare: 0.001,
};
const walk = (...words: string[]) => words.map(word => ({ word, begun: true }));
const walks = [walk('pipeline'), walk('walrus'), walk('pipeline', 'deploy')];

it('what is in very many texts is looked for among the newest threads', () => {
  expect(planSimilar(shares, [busy], walks)).toEqual({
    lookedUp: [1],
    amongNewest: [0, 2],
  });
});

it('where there are few texts, everything is looked up', () => {
  const plan = planSimilar({ ...shares, texts: 20_000 }, [busy], walks);
  expect(plan).toEqual({ lookedUp: [0, 1, 2], amongNewest: [] });
});

it('while nothing is known of the words, everything is looked up', () => {
  const plan = planSimilar({ texts: 0, common: [], rare: 0 }, [busy], walks);
  expect(plan.amongNewest).toEqual([]);
});
