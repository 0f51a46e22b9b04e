import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { readCommunityConfig } from '../../config';
import { checkCounters } from '../../database/checkCounters';
import { databases } from '../../testing/databases';
import {
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { statementsOf } from '../../testing/statementsOf';
import { subjectsOf } from '../../testing/subjects';
import { payments, people } from '../../testing/world';
import { EntityCatalog } from '../../viewer/EntityCatalog';
import type { PermissionGate } from '../../viewer/PermissionGate';
import { Viewer } from '../../viewer/Viewer';
import { Limits } from '../limits/Limits';
import { BallotBox } from './BallotBox';
import { castTogether } from './castTogether';

jest.setTimeout(60_000);

const nobodys = '01890000-0000-7000-8000-000000000000';

const config = readCommunityConfig(
  mockServices.rootConfig({
    data: { community: { limits: { votes: { atMost: 2, newcomers: 1 } } } },
  }),
);
const limits = new Limits(config);

/** A person who sees the component of the threads, unless told otherwise. */
function viewerOf(ref: string, more: { sees?: boolean } = {}): Viewer {
  const viewer = new Viewer({
    ref,
    ownershipRefs: [ref],
    administrator: false,
    now: new Date(),
    quiet: false,
    catalystOn: new Set(),
    catalystsMay: config.catalystsMay,
    credentials: mockCredentials.user(ref),
    catalog: new EntityCatalog(catalogServiceMock({ entities: [] })),
    gate: { permits: () => true } as unknown as PermissionGate,
  });
  const isSeen = more.sees ?? true;
  if (isSeen) {
    viewer.remember([
      {
        ref: payments,
        kind: 'component',
        title: 'Payments',
        owners: [people.owner],
        memberOf: [],
        partOf: [],
        declaredCatalysts: [],
        catalystOf: [],
      },
    ]);
  }
  return viewer;
}

describe.each(databases.eachSupportedId())(
  'votes in one round on %s',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({ knex });
    });
    afterAll(() => community.stop());

    const thread = () => subjectsOf(community).thread();
    const teams = (...refs: string[]) => ({ teams: refs, systems: [] });
    const cast = (
      threadId: string,
      viewers: Viewer[],
      origins: { teams: string[]; systems: string[] }[] = [],
    ) =>
      knex.transaction(tx =>
        castTogether(tx, {
          threadId,
          limits,
          ballots: viewers.map((viewer, at) => ({
            viewer,
            origins: origins[at] ?? teams(),
          })),
        }),
      );
    const countersOf = (id: string) =>
      knex('threads')
        .where({ id })
        .first('score', 'team_count', 'system_count');
    const votersOf = (id: string) =>
      knex('thread_votes')
        .where({ thread_id: id })
        .orderBy('voter_ref')
        .pluck('voter_ref');

    it('come together in the box when they are cast at the same time', async () => {
      const id = await thread();
      const box = new BallotBox({
        knex,
        outbox: { poke() {} },
        origins: { of: async () => teams() },
        limits,
      });
      const voters = Array.from({ length: 60 }, (_, n) =>
        viewerOf(`user:default/eager-${n}`),
      );
      const statements = await statementsOf(knex, async () => {
        const ends = await Promise.all(
          voters.map(viewer => box.cast(viewer, id)),
        );
        expect(ends[0].score).toBe(1);
        expect(ends[59].score).toBe(60);
      });
      // One that was alone, fifty, and the rest.
      const inserts = statements.filter(({ sql }) =>
        /insert into .thread_votes/.test(sql),
      );
      expect(inserts).toHaveLength(3);
      expect(await votersOf(id)).toHaveLength(60);
    });

    it('are refused each for a reason of its own, beside those that are counted', async () => {
      const id = await thread();
      const ends = await cast(id, [
        viewerOf('user:default/new'),
        viewerOf(people.other),
        viewerOf('user:default/blind', { sees: false }),
        viewerOf('user:default/newer'),
      ]);
      expect(
        ends.map(end =>
          end.status === 'rejected' ? end.reason.name : end.value.score,
        ),
      ).toEqual([2, 'NotAllowedError', 'NotFoundError', 2]);
      expect(await votersOf(id)).toEqual([
        'user:default/new',
        'user:default/newer',
      ]);
    });

    it('are not counted for a thread that is gone', async () => {
      const [end] = await cast(nobodys, [viewerOf('user:default/late')]);
      expect(end).toMatchObject({
        status: 'rejected',
        reason: { name: 'NotFoundError' },
      });
    });

    it('that are too many leave nothing, whether of newcomers or of others', async () => {
      const [old, newcomer, fresh] = ['old', 'newcomer', 'fresh'].map(name =>
        viewerOf(`user:default/${name}`),
      );
      await knex('first_words').insert({
        person_ref: old.ref,
        said_at: new Date('2026-01-01T00:00:00Z'),
      });
      const once = await cast(await thread(), [old, newcomer]);
      expect(once.map(end => end.status)).toEqual(['fulfilled', 'fulfilled']);

      const second = await thread();
      const [ofOld, ofNewcomer] = await cast(second, [old, newcomer]);
      expect(ofOld.status).toBe('fulfilled');
      expect(ofNewcomer).toMatchObject({
        reason: {
          message:
            'You have cast 1 vote within 1 hour, as many as somebody new here may. You can go on in 1 hour.',
        },
      });

      const third = await thread();
      const ends = await cast(
        third,
        [old, newcomer, fresh],
        [teams('group:default/a'), teams('group:default/b'), teams()],
      );
      expect(ends.map(end => end.status)).toEqual([
        'rejected',
        'rejected',
        'fulfilled',
      ]);
      expect(await votersOf(third)).toEqual([fresh.ref]);
      expect(await countersOf(third)).toEqual({
        score: 1,
        team_count: 0,
        system_count: 0,
      });
      const paces = await knex('paces')
        .whereIn('person_ref', [old.ref, newcomer.ref])
        .orderBy('person_ref')
        .pluck('count');
      expect(paces).toEqual([1, 2]);
    });

    it('count a team once, however many of it vote', async () => {
      const id = await thread();
      const [red, blue] = ['group:default/red', 'group:default/blue'];
      const voters = ['one', 'two', 'three'].map(name =>
        viewerOf(`user:default/${name}`),
      );
      await cast(id, voters, [teams(red), teams(red), teams(red, blue)]);
      expect(await countersOf(id)).toMatchObject({ score: 3, team_count: 2 });
      await cast(id, [viewerOf('user:default/four')], [teams(blue)]);
      expect(await countersOf(id)).toMatchObject({ score: 4, team_count: 2 });
      const tally = await knex('thread_origins')
        .where({ thread_id: id })
        .orderBy('ref')
        .select('ref', 'votes');
      expect(tally).toEqual([
        { ref: blue, votes: 2 },
        { ref: red, votes: 3 },
      ]);
    });

    it('come from more teams than a database puts together', async () => {
      const id = await thread();
      const voters = Array.from({ length: 50 }, (_, n) =>
        viewerOf(`user:default/wide-${n}`),
      );
      const origins = voters.map((_, n) =>
        teams(
          'group:default/shared',
          ...Array.from({ length: 12 }, (__, m) => `group:default/t-${n}-${m}`),
        ),
      );
      await cast(id, voters, origins);
      expect(await countersOf(id)).toMatchObject({
        score: 50,
        team_count: 601,
      });
    });

    it('that a merge brought, or were cast before, stay counted once', async () => {
      const [from, into] = [await thread(), await thread()];
      const [brought, before, late] = ['brought', 'before', 'late'].map(name =>
        viewerOf(`user:default/${name}`),
      );
      await cast(from, [brought]);
      await knex('paces').delete();
      await cast(into, [before]);
      await community.as(people.owner).threads.merge({ id: from, into });
      const ends = await cast(into, [brought, before, late]);
      expect(ends.map(end => end.status)).toEqual([
        'fulfilled',
        'fulfilled',
        'fulfilled',
      ]);
      expect(await countersOf(into)).toMatchObject({ score: 3 });
      // It is their own now, whatever becomes of the merge.
      const own = await knex('thread_votes')
        .where({ thread_id: into, voter_ref: brought.ref })
        .first('from_thread_id');
      expect(own.from_thread_id).toBeNull();
      expect(await checkCounters(knex)).toEqual([]);
    });
  },
);
