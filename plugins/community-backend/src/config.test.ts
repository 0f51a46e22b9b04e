import { mockServices } from '@backstage/backend-test-utils';
import { catalystsMayAll } from '@platform-community/backstage-plugin-community-common';
import { readCommunityConfig } from './config';

const read = (data: object) =>
  readCommunityConfig(mockServices.rootConfig({ data }));

describe('the configuration', () => {
  it('need not say anything', () => {
    expect(read({})).toEqual({
      administrators: [],
      administerByPermission: false,
      catalystsMay: catalystsMayAll,
      entityPath: '/catalog/:namespace/:kind/:name',
      appUrl: '',
      links: { refresh: 5 * 60_000, whenMerged: 'propose' },
      escalation: { catalystsAfter: 86_400_000, ownersAfter: 259_200_000 },
      events: { reminders: [1440, 60] },
      limits: expect.objectContaining({ enabled: true }),
      cache: { ttl: 10_000 },
      isRestricted: false,
    });
  });

  it('is read with references in lower case and the app without a last slash', () => {
    expect(
      read({
        app: { baseUrl: 'https://backstage.example.com/' },
        permission: { enabled: true },
        community: {
          administrators: ['Group:default/Platform', 'user:default/ada'],
          administerByPermission: true,
          catalysts: { may: { merge: false, pin: true, delete: false } },
          entityPath: '/e/:kind/:name',
          links: { refresh: { minutes: 20 }, whenMerged: 'ship' },
          escalation: { catalystsAfter: { hours: 2 }, ownersAfter: '5h' },
          cache: { ttl: { seconds: 0 } },
        },
      }),
    ).toEqual({
      administrators: ['group:default/platform', 'user:default/ada'],
      administerByPermission: true,
      catalystsMay: { ...catalystsMayAll, merge: false, delete: false },
      entityPath: '/e/:kind/:name',
      appUrl: 'https://backstage.example.com',
      links: { refresh: 20 * 60_000, whenMerged: 'ship' },
      escalation: { catalystsAfter: 7_200_000, ownersAfter: 18_000_000 },
      events: { reminders: [1440, 60] },
      limits: expect.objectContaining({ heldLinks: 3 }),
      cache: { ttl: 0 },
      isRestricted: true,
    });
  });

  it('knows no right of catalysts but those in the table', () => {
    const may = { pin: false, banish: true };
    expect(() => read({ community: { catalysts: { may } } })).toThrow(
      'community.catalysts.may.banish: is no right of catalysts, which are respond, move, accept, label, link, pin, lock, merge, transfer, delete, moderate, plan',
    );
  });

  it.each([[[]], ['pin'], [{ pin: 'sometimes' }]])(
    'takes rights away by yes and no, not by %j',
    may => {
      expect(() => read({ community: { catalysts: { may } } })).toThrow(
        /community\.catalysts\.may/,
      );
    },
  );

  it('makes nobody an administrator by permission while permissions are off', () => {
    const community = { administerByPermission: true };
    expect(read({ community }).administerByPermission).toBe(false);
  });

  it.each([
    'platform',
    'group:platform',
    'component:default/a',
    'user:default/a b',
  ])('may not name %j as an administrator', ref => {
    expect(() => read({ community: { administrators: [ref] } })).toThrow(
      `community.administrators: '${ref}' must be a user or group reference such as group:default/platform`,
    );
  });

  it('may not keep what was true for longer than a minute', () => {
    const community = { cache: { ttl: { seconds: 61 } } };
    expect(() => read({ community })).toThrow(
      'community.cache.ttl: must be a minute or less',
    );
  });

  it('may not tell the owners before the catalysts', () => {
    const escalation = { catalystsAfter: '4d' };
    expect(() => read({ community: { escalation } })).toThrow(
      'community.escalation.ownersAfter: must not be before catalystsAfter',
    );
  });

  it.each([
    [{ refresh: '30s' }, 'community.links.refresh: must be a minute or more'],
    [
      { whenMerged: 'always' },
      "community.links.whenMerged: 'always' must be propose or ship",
    ],
  ])('of links may not be %j', (links, message) => {
    expect(() => read({ community: { links } })).toThrow(message);
  });

  it.each([
    [[], []],
    [
      [{ minutes: 10 }, { days: 2 }, { minutes: 10 }],
      [2880, 10],
    ],
  ])('reminds %j before an event', (reminders, minutes) => {
    expect(read({ community: { events: { reminders } } }).events).toEqual({
      reminders: minutes,
    });
  });

  it.each([[{ minutes: 4 }], [{ days: 8 }]])(
    'does not remind %j before an event',
    reminder => {
      const community = { events: { reminders: [reminder] } };
      expect(() => read({ community })).toThrow(
        'community.events.reminders: each must be from five minutes to a week',
      );
    },
  );
});
