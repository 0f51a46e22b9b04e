import fc from 'fast-check';
import { formatScope, parseScope, scopeText, type Scope } from './scope';

const word = fc
  .string({
    unit: fc.constantFrom(...'abz019.-_é日@%+?#&='),
    minLength: 1,
    maxLength: 63,
  })
  .map(text => text.toLocaleLowerCase('en-US'));
const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>({ of: 'platform' }),
  fc.record({
    of: fc.constantFrom('entity' as const, 'parts' as const, 'owned' as const),
    entityRef: fc
      .tuple(word, word, word)
      .map(([kind, namespace, name]) => `${kind}:${namespace}/${name}`),
  }),
);

describe('a scope', () => {
  it('is the same once it was written and read', () => {
    fc.assert(
      fc.property(scope, it => {
        const text = formatScope(it);
        expect(scopeText.parse(text)).toBe(text);
        expect(parseScope(text)).toEqual(it);
      }),
    );
  });

  it('names its entity in lower case', () => {
    expect(parseScope('parts:System:Default/Payments')).toEqual({
      of: 'parts',
      entityRef: 'system:default/payments',
    });
  });

  it.each([
    '',
    'everything',
    'Platform',
    'platform:component:default/a',
    'entity:',
    'entity:a',
    'entity:component/a',
    'entity:default/a',
    'entity:component:default/',
    'entity:component:default/a/b',
    'entity:component:default/a b',
    'entity:component:default/a\n',
    'entity:component:default/a\u0000',
    `entity:component:default/${'a'.repeat(64)}`,
    'mine:component:default/a',
  ])('is not %j', text => {
    expect(scopeText.safeParse(text).success).toBe(false);
    expect(() => parseScope(text)).toThrow(`Not a scope: '${text}'`);
  });
});
