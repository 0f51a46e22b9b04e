import { aTerm } from '../testing';
import { inOrder } from './inOrder';

const known = {
  people: {
    'user:default/a': { name: 'Zoe' },
    'user:default/b': { name: 'Al' },
  },
  entities: {
    'component:default/x': { title: 'Search' },
    'component:default/y': { title: 'Checkout' },
  },
};
const terms = [
  ['x', 'a'],
  ['x', 'b'],
  ['y', 'a'],
].map(([entity, person]) =>
  aTerm({
    entityRef: `component:default/${entity}`,
    person: `user:default/${person}`,
  }),
);

it.each([
  ['entity', ['y a', 'x b', 'x a']],
  ['person', ['x b', 'y a', 'x a']],
] as const)('puts terms into the order of %s', (order, expected) => {
  expect(
    inOrder(terms, order, known).map(
      ({ entityRef, person }) => `${entityRef.slice(-1)} ${person.slice(-1)}`,
    ),
  ).toEqual(expected);
});
