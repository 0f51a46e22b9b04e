import type { Knex } from 'knex';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  createCommunityClient,
  dayOf,
} from '@platform-community/backstage-plugin-community-common';
import { newId } from '../database/ids';
import { letClockRun, setClock } from '../testing/clock';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { statementsOf } from '../testing/statementsOf';
import { ledger, payments, people, secret } from '../testing/world';
import { beginTerm } from './store/terms';
import { SnapshotReader } from './SnapshotReader';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('a snapshot on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  beforeEach(() => setClock('2026-11-02T09:00:00Z'));
  afterEach(async () => {
    letClockRun();
    await knex('catalyst_terms').delete();
  });
  afterAll(() => community.stop());

  /** Begins a term, also on what the person does not see. */
  const appoint = async (
    entityRef: string,
    person: string,
    until = '2027-03-31',
    how: 'appointed' | 'elected' = 'appointed',
  ) => {
    const now = new Date();
    const id = newId(now);
    await knex.transaction(tx =>
      beginTerm(tx, {
        id,
        entity_ref: entityRef,
        person_ref: person,
        focus: 'Questions',
        since: dayOf(now),
        until,
        appointed_by: people.owner,
        how,
        created_at: now,
      }),
    );
    return id;
  };

  /** The API as another backend has it. */
  const asked = (known?: string) =>
    createCommunityClient({
      discoveryApi: { getBaseUrl: async () => community.url },
      fetchApi: {
        fetch: (input, init) =>
          fetch(input, {
            ...init,
            headers: { Authorization: mockCredentials.service.header() },
          }),
      },
    }).catalysts.snapshot({ known });

  const listed = async () =>
    (await asked()).items?.map(item => `${item.entityRef} ${item.person}`);

  it('lists every running term, also on what is hidden from most', async () => {
    await appoint(payments, people.catalyst);
    await appoint(secret, people.other, '2026-11-02');
    await appoint(ledger, people.catalyst, '2027-03-31', 'elected');
    const { items, complete } = await asked();
    expect(items).toEqual([
      {
        entityRef: ledger,
        person: people.catalyst,
        since: '2026-11-02',
        until: '2027-03-31',
        how: 'elected',
      },
      {
        entityRef: payments,
        person: people.catalyst,
        since: '2026-11-02',
        until: '2027-03-31',
        how: 'appointed',
      },
      {
        entityRef: secret,
        person: people.other,
        since: '2026-11-02',
        until: '2026-11-02',
        how: 'appointed',
      },
    ]);
    expect(complete).toBe(true);
  });

  it('leaves out who stepped down, and who has served their term', async () => {
    const gone = await appoint(payments, people.catalyst);
    await community.as(people.catalyst).catalysts.end({ id: gone });
    await appoint(ledger, people.catalyst, '2026-11-30');
    expect(await listed()).toEqual([`${ledger} ${people.catalyst}`]);
    setClock('2026-12-01T00:00:00Z');
    expect(await listed()).toEqual([]);
  });

  it('tells nothing again to who knows it, until something is another', async () => {
    await appoint(payments, people.catalyst);
    const first = await asked();
    expect(await asked(first.version)).toEqual({
      version: first.version,
      complete: true,
    });
    await appoint(payments, people.other);
    const second = await asked(first.version);
    expect(second.version).not.toBe(first.version);
    expect(second.items).toHaveLength(2);
  });

  it('has a version that a passing day changes only with who is a catalyst', async () => {
    await appoint(payments, people.catalyst, '2026-11-03');
    const { version } = await asked();
    setClock('2026-11-03T12:00:00Z');
    expect(await asked(version)).toMatchObject({ version });
    setClock('2026-11-04T00:00:00Z');
    expect((await asked(version)).items).toEqual([]);
  });

  it('says when it does not list all', async () => {
    await appoint(payments, people.catalyst);
    await appoint(payments, people.other);
    const now = new Date();
    const read = (limit: number) =>
      new SnapshotReader(knex, limit).read(now, {});
    expect(await read(1)).toMatchObject({
      items: [{ person: people.catalyst }],
      complete: false,
    });
    expect(await read(2)).toMatchObject({ complete: true });
  });

  it('is one statement, however many there are', async () => {
    const read = () =>
      statementsOf(knex, () => new SnapshotReader(knex).read(new Date(), {}));
    expect(await read()).toHaveLength(1);
    await appoint(payments, people.catalyst);
    await appoint(ledger, people.catalyst);
    expect(await read()).toHaveLength(1);
  });

  it('is not for people, whoever they are', async () => {
    const refusal = await refusalOf(
      community.as(people.administrator).catalysts.snapshot({}),
    );
    expect(refusal).toEqual({
      status: 403,
      message: "This endpoint does not allow 'user' credentials",
    });
  });
});
