import { mockServices } from '@backstage/backend-test-utils';
import { content } from '../content';
import { demoCatalogPath } from '../demoCatalogPath';
import { day } from './Act';
import { entityRefsOf } from './entityRefsOf';
import { play } from './play';
import { playedBefore } from './playedBefore';
import { readDemoCatalog } from './__testUtils__/demoCatalog';
import { RuleCommunity } from './__testUtils__/RuleCommunity';
import { timeline } from './timeline';

const { threads, terms, events } = content;
/** Somebody who was only asked has no term yet. */
const begun = terms.filter(term => !term.asked);
const catalog = readDemoCatalog(demoCatalogPath);

/** The demo may be started on any day of the week. */
const week = Array.from({ length: 7 }, (_, i) => {
  const now = new Date(Date.UTC(2026, 10, 22 + i, 9, 30));
  return [now.toISOString().slice(0, 10), now] as const;
});

describe('the demo community', () => {
  it('speaks only of what is in the demo catalog', () => {
    const known = [...catalog.owners.keys(), ...catalog.teams.keys()];
    expect(known).toEqual(expect.arrayContaining(entityRefsOf(content)));
  });

  it('is as big as promised', () => {
    const components = new Set(
      threads
        .map(thread => thread.entity)
        .filter(entity => entity.startsWith('component:')),
    );
    expect(threads).toHaveLength(151);
    expect(components.size).toBeGreaterThanOrEqual(14);
    expect(
      new Set(threads.map(({ entity, title }) => entity + title)).size,
    ).toBe(threads.length);
  });

  it.each(week)(
    'keeps to the contract and the rules when started on %s',
    async (_day, now) => {
      const community = new RuleCommunity(catalog);
      for (const act of timeline(content, now)) {
        try {
          await act.carryOut(community.as(act.by, act.at));
        } catch (error) {
          throw new Error(`${act.at.toISOString()} ${act.by} ${act.what}`, {
            cause: error,
          });
        }
      }
      expect(community.threads.size).toBe(threads.length);
      expect(community.terms.size).toBe(begun.length);
      expect(community.proposals.size).toBe(terms.length - begun.length);
      expect(community.events.size).toBe(events.length);
      const started = events.flatMap(({ projects = [] }) => projects);
      expect(community.projects.size).toBe(started.length);
      expect(
        [...community.projects.values()].flatMap(({ award = [] }) => award),
      ).toHaveLength(2);
      expect(community.compared.length).toBeGreaterThan(20);
      expect(community.votes).toBe(
        threads.reduce((sum, { votes }) => sum + votes.length, 0),
      );
      expect(
        [...community.labels.values()].map(({ name }) => name).sort(),
      ).toEqual(content.labels.map(({ name }) => name).sort());
      const pinned = [...community.threads.values()].filter(
        thread => thread.isPinned,
      );
      expect(pinned).toHaveLength(2);
      expect(community.notes).toBe(2);
      expect(
        [...community.cases.values()].map(({ thread }) => thread.title),
      ).toEqual([
        'Failure mails go to whoever merged, not to whoever can help',
      ]);
    },
  );

  it('happens in order and never in the future', () => {
    const now = new Date();
    const times = timeline(content, now).map(act => act.at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
    expect(Math.min(...times)).toBeGreaterThan(now.getTime() - 500 * day);
  });

  it('is the same for everybody who starts the demo at the same time', () => {
    const now = new Date();
    const told = () =>
      timeline(content, now).map(({ at, by, what }) => ({ at, by, what }));
    expect(told()).toEqual(told());
  });
});

describe('an interrupted import', () => {
  it.each([0, 1, 400, 1300])(
    'goes on after %i steps and makes nothing twice',
    async steps => {
      const now = new Date('2026-11-22T09:30:00Z');
      const community = new RuleCommunity(catalog);
      const { as } = community;
      const logger = mockServices.logger.mock();
      await play(timeline(content, now).slice(0, steps), { as, logger });

      const acts = timeline(content, new Date(now.getTime() + 60_000));
      const from = await playedBefore(acts, as);
      await play(acts, { as, logger, from });

      expect(from).toBeLessThanOrEqual(steps);
      expect(from).toBeGreaterThanOrEqual(Math.max(0, steps - 100));
      expect(community.threads.size).toBe(threads.length);
      expect(community.terms.size).toBe(begun.length);
      expect(community.proposals.size).toBe(terms.length - begun.length);
      expect(community.events.size).toBe(events.length);
    },
  );
});

describe('play', () => {
  const now = new Date('2026-11-22T09:30:00Z');
  const named = (name: string) => Object.assign(new Error(name), { name });
  const acts = (...errors: Array<Error | undefined>) =>
    errors.map(error => ({
      at: now,
      by: 'user:default/jun.reyes',
      what: 'does something',
      async carryOut() {
        if (error) throw error;
      },
    }));
  const { as } = new RuleCommunity(catalog);
  const logger = mockServices.logger.mock();

  it('leaves out what the community refuses and tells so', async () => {
    const result = await play(
      acts(undefined, named('ConflictError'), undefined),
      { as, logger },
    );
    expect(result).toEqual({ done: 2, refused: 1 });
    expect(logger.warn).toHaveBeenCalledWith(
      'Demo community: user:default/jun.reyes does something: ConflictError',
    );
  });

  it('ends when anything else goes wrong', async () => {
    await expect(
      play(acts(undefined, named('TypeError')), { as, logger }),
    ).rejects.toThrow('TypeError');
  });
});
