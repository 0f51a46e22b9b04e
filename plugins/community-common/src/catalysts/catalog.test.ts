import { catalystsAnnotation, declaredCatalysts } from './catalog';

function declaredIn(declared: unknown, namespace?: string) {
  return declaredCatalysts({
    metadata: { namespace, annotations: { [catalystsAnnotation]: declared } },
  });
}

describe('catalysts that an entity’s file declares', () => {
  it.each([
    ['are users', 'user:default/ada', ['user:default/ada']],
    [
      'stand in a list',
      'user:default/ada, user:people/lin',
      ['user:default/ada', 'user:people/lin'],
    ],
    [
      'may stand on lines of their own',
      'user:default/ada\n  user:default/lin\n',
      ['user:default/ada', 'user:default/lin'],
    ],
    ['come in lower case', 'User:Default/Ada', ['user:default/ada']],
    ['are named once', 'ada, user:default/ada', ['user:default/ada']],
    [
      'may be written without their kind',
      'people/ada, lin',
      ['user:people/ada', 'user:default/lin'],
    ],
    ['are no groups', 'group:default/payments, ada', ['user:default/ada']],
    [
      'are read around what is none',
      ',, user:, user:/x, a/b/c, user:default/, @ada, lin,',
      ['user:default/lin'],
    ],
    ['may be nobody', '', []],
    ['may be no text at all', 7, []],
    ['may be missing', undefined, []],
  ])('%s', (_, declared, expected) => {
    expect(declaredIn(declared)).toEqual(expected);
  });

  it('are looked for in the namespace of the entity, as its owner is', () => {
    expect(declaredIn('ada, user:default/lin', 'Rail')).toEqual([
      'user:rail/ada',
      'user:default/lin',
    ]);
  });

  it('are 20 at most', () => {
    const names = Array.from({ length: 25 }, (_, n) => `person-${n}`);
    expect(declaredIn(names.join(','))).toHaveLength(20);
  });

  it('are none without annotations', () => {
    expect(declaredCatalysts({ metadata: {} })).toEqual([]);
  });
});
