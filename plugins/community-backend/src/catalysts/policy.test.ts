import type { Knex } from 'knex';
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

/** What each may do with a term; nothing once it is over. */
const allowed: Record<Who, { stepDown: boolean; remove: boolean }> = {
  'the catalyst': { stepDown: true, remove: false },
  'another catalyst': { stepDown: false, remove: false },
  'a member': { stepDown: false, remove: false },
  'an owner': { stepDown: false, remove: true },
  'an administrator': { stepDown: false, remove: true },
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
      community.as(people.owner).catalysts.appoint({
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
      expect(can).toEqual(
        state === 'running' ? allowed[who] : { stepDown: false, remove: false },
      );
      const view = await home.get({ scope });
      expect(
        view.catalysts.flatMap(item => (item.id === id ? [item.can] : [])),
      ).toEqual(state === 'running' ? [can] : []);

      const does = await catalysts.end({ id, reason: 'It was time' }).then(
        () => true,
        () => false,
      );
      expect(does).toBe(Boolean(can?.stepDown || can?.remove));
    },
  );
});
