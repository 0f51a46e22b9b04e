import type { Knex } from 'knex';
import { appointed } from '../testing/appointed';
import { letClockRun, setClock } from '../testing/clock';
import { databases } from '../testing/databases';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { payments, people } from '../testing/world';

jest.setTimeout(60_000);

const viewers = {
  host: people.other,
  member: people.member,
  catalyst: people.catalyst,
  owner: people.owner,
  administrator: people.administrator,
};
type Who = keyof typeof viewers;
type Events = ReturnType<TestCommunity['as']>['events'];

/** When an event is looked at that lasts from 14:00 to 15:00 UTC. */
const states = {
  'to come': '2026-11-24T13:00:00Z',
  'going on': '2026-11-24T14:30:00Z',
  over: '2026-11-24T15:00:00Z',
  cancelled: '2026-11-24T13:00:00Z',
};
type State = keyof typeof states;

const acts: Array<
  [
    'rsvp' | 'edit' | 'cancel' | 'keep',
    (api: Events, id: string) => Promise<unknown>,
  ]
> = [
  ['rsvp', (api, id) => api.rsvp({ id, answer: 'going' })],
  ['edit', (api, id) => api.change({ id, title: 'Other words' })],
  ['cancel', (api, id) => api.cancel({ id })],
  ['keep', (api, id) => api.keep({ id, notes: 'Well done' })],
];

// Policies are plain functions of rows, so one database is as good as two.
describe('policies of events', () => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    community = await startCommunity({ knex });
    setClock('2026-11-24T09:00:00Z');
    for (const person of [people.catalyst, people.other]) {
      await appointed(community, {
        entityRef: payments,
        person,
        focus: 'Demos',
        until: '2026-11-30',
      });
    }
  });
  afterEach(letClockRun);
  afterAll(() => community.stop());

  async function plan(): Promise<string> {
    setClock('2026-11-24T09:00:00Z');
    const { event } = await community.as(people.other).events.plan({
      kind: 'demo',
      title: 'Demo day',
      startsLocal: '2026-11-24T14:00',
      timeZone: 'UTC',
      minutes: 60,
      entityRefs: [payments],
    });
    return event.id;
  }

  const cells = Object.keys(viewers).flatMap(who =>
    Object.keys(states).map(state => ({
      who: who as Who,
      state: state as State,
    })),
  );

  it.each(cells)(
    'let the $who do with one that is $state what its view says',
    async ({ who, state }) => {
      const api = community.as(viewers[who]).events;
      for (const [name, act] of acts) {
        const id = await plan();
        if (state === 'cancelled') {
          await community.as(people.owner).events.cancel({ id });
        }
        setClock(states[state]);
        const { event } = await api.get({ id });
        const does = await act(api, id).then(
          () => true,
          () => false,
        );
        expect({ name, does }).toEqual({ name, does: event.can[name] });
      }
    },
  );

  /** The same told outright, so that view and act cannot be wrong together. */
  const allowed: Record<Who, Record<State, string>> = {
    host: {
      'to come': 'rsvp edit cancel',
      'going on': 'rsvp edit cancel keep',
      over: 'edit keep',
      cancelled: '',
    },
    member: { 'to come': 'rsvp', 'going on': 'rsvp', over: '', cancelled: '' },
    catalyst: {
      'to come': 'rsvp edit cancel',
      'going on': 'rsvp edit cancel keep',
      over: 'edit keep',
      cancelled: '',
    },
    owner: {
      'to come': 'rsvp edit cancel',
      'going on': 'rsvp edit cancel keep',
      over: 'edit keep',
      cancelled: '',
    },
    administrator: {
      'to come': 'rsvp edit cancel',
      'going on': 'rsvp edit cancel keep',
      over: 'edit keep',
      cancelled: '',
    },
  };

  it.each(cells)(
    'say to the $who of one that is $state what the table says',
    async ({ who, state }) => {
      const id = await plan();
      if (state === 'cancelled') {
        await community.as(people.owner).events.cancel({ id });
      }
      setClock(states[state]);
      const { event } = await community.as(viewers[who]).events.get({ id });
      const can = acts.flatMap(([name]) => (event.can[name] ? [name] : []));
      expect(can.join(' ')).toBe(allowed[who][state]);
    },
  );

  it('let a host who leads nothing any more keep their event', async () => {
    const id = await plan();
    const { items } = await community
      .as(people.other)
      .catalysts.list({ scope: `entity:${payments}` });
    const own = items.find(item => item.person === people.other);
    await community.as(people.other).catalysts.end({ id: String(own?.id) });
    const { event } = await community.as(people.other).events.get({ id });
    expect(event.can).toEqual({
      rsvp: true,
      edit: true,
      cancel: true,
      keep: false,
    });
    const home = await community
      .as(people.other)
      .home.get({ scope: `entity:${payments}` });
    expect(home.viewer.can.plan).toBe(false);
  });
});
