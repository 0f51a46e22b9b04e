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
});
