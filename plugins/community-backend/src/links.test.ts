import { Links } from './links';

describe('links', () => {
  const links = new Links({
    entityPath: '/catalog/:namespace/:kind/:name',
    appUrl: 'https://backstage.example.com',
  });

  it('lead to the Community tab of an entity, and below it', () => {
    expect(links.within('component:default/api')).toBe(
      '/catalog/default/component/api/community',
    );
    expect(links.within('component:default/api', 'threads/1')).toBe(
      '/catalog/default/component/api/community/threads/1',
    );
  });

  it('work from anywhere', () => {
    expect(links.outside('component:default/api', 'events/1')).toBe(
      'https://backstage.example.com/catalog/default/component/api/community/events/1',
    );
  });

  it('follow where an app keeps its entity pages', () => {
    const own = new Links({ entityPath: '/e/:kind-:name', appUrl: '' });
    expect(own.within('component:default/api')).toBe(
      '/e/component-api/community',
    );
  });

  it('escape what an address could not hold', () => {
    expect(links.within('component:default/a b?c')).toBe(
      '/catalog/default/component/a%20b%3Fc/community',
    );
  });

  const thread = '0193a1b2-0000-7000-8000-000000000000';

  it.each([
    ['/catalog/default/component/api', undefined],
    ['/catalog/Default/Component/API/', undefined],
    ['/catalog/default/component/api?tab=1#a', undefined],
    ['/catalog/default/component/api/community', undefined],
    [`/catalog/default/component/api/community/threads/${thread}`, thread],
    [
      `https://backstage.example.com/catalog/default/component/api/community/threads/${thread}#reply`,
      thread,
    ],
  ])('are read again: %s', (address, threadId) => {
    expect(links.read(address)).toEqual({
      entityRef: 'component:default/api',
      ...(threadId && { threadId }),
    });
  });

  it.each([
    '/catalog/default/component',
    '/catalog/default/component/api/docs',
    '/catalog/default/component/api/community/events/1',
    '/catalog/default/component/api/community/threads/1',
    '/catalog/default/component/a%2Fb',
    '/catalog/default/component/%E0%A4%A',
    '//backstage.example.com/catalog/default/component/api',
    'https://elsewhere.example.com/catalog/default/component/api',
    'http://backstage.example.com/catalog/default/component/api',
    'https://backstage.example.com.evil.net/catalog/default/component/api',
    'component:default/api',
  ])('are nothing else: %s', address => {
    expect(links.read(address)).toBeUndefined();
  });

  it('are read where an app stands below a path, with pages of its own', () => {
    const own = new Links({
      entityPath: '/e/:kind-:name',
      appUrl: 'https://example.com/portal',
    });
    expect(own.read('https://example.com/portal/e/component-my-api')).toEqual({
      entityRef: 'component:default/my-api',
    });
    expect(own.read('https://example.com/e/component-my-api')).toBeUndefined();
  });
});
