import type { TermView } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { appointed } from '../testing/appointed';
import { letClockRun, setClock } from '../testing/clock';
import { databases } from '../testing/databases';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { payments, people } from '../testing/world';

jest.setTimeout(60_000);

const viewers = {
  'the catalyst': people.catalyst,
  'another catalyst': people.other,
  'a member': people.member,
  'an owner': people.owner,
  'an administrator': people.administrator,
};
type Who = keyof typeof viewers;
const states = ['running', 'run out', 'ended'] as const;
type State = (typeof states)[number];

const nothing = {
  change: false,
  extend: false,
  stepDown: false,
  remove: false,
};

/** What each may do with a term; nothing once it is over. */
const allowed: Record<Who, TermView['can']> = {
  'the catalyst': { ...nothing, change: true, stepDown: true },
  'another catalyst': nothing,
  'a member': nothing,
  'an owner': { ...nothing, extend: true, remove: true },
  'an administrator': { ...nothing, extend: true, remove: true },
};

// Policies are plain functions of rows, so one database is as good as two.
describe('policies of terms', () => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    community = await startCommunity({ knex });
  });
  afterEach(async () => {
    letClockRun();
    await knex('catalyst_terms').delete();
  });
  afterAll(() => community.stop());

  async function term(state: State): Promise<string> {
    setClock('2026-11-02T09:00:00Z');
    const appoint = (person: string, until: string) =>
      appointed(community, {
        entityRef: payments,
        person,
        focus: 'Questions',
        until,
      });
    await appoint(people.other, '2026-12-31');
    const made = await appoint(
      people.catalyst,
      state === 'run out' ? '2026-11-02' : '2026-12-31',
    );
    const { id } = made.term;
    if (state === 'ended') {
      await community.as(people.catalyst).catalysts.end({ id });
    }
    setClock('2026-11-03T09:00:00Z');
    return id;
  }

  const cells = Object.keys(viewers).flatMap(who =>
    states.map(state => ({ who: who as Who, state })),
  );

  it.each(cells)(
    'let $who do with one that is $state what its view and the table say',
    async ({ who, state }) => {
      const id = await term(state);
      const { catalysts, home } = community.as(viewers[who]);
      const scope = `entity:${payments}`;
      const { items } = await catalysts.list({ scope, history: 'true' });
      const can = items.find(item => item.id === id)?.can;
      expect(can).toEqual(state === 'running' ? allowed[who] : nothing);
      const view = await home.get({ scope });
      expect(
        view.catalysts.flatMap(item => (item.id === id ? [item.can] : [])),
      ).toEqual(state === 'running' ? [can] : []);

      const tried = {
        change: () => catalysts.change({ id, focus: 'Traces' }),
        extend: () => catalysts.extend({ id, until: '2027-01-31' }),
      };
      for (const [act, attempt] of Object.entries(tried)) {
        const did = await attempt().then(
          () => true,
          () => false,
        );
        expect([act, did]).toEqual([act, can?.[act as keyof typeof tried]]);
      }

      const does = await catalysts.end({ id, reason: 'It was time' }).then(
        () => true,
        () => false,
      );
      expect(does).toBe(Boolean(can?.stepDown || can?.remove));
    },
  );
});
