import type { Knex } from 'knex';
import { databases } from '../../testing/databases';
import { planOf } from '../../testing/planOf';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { statementsOf } from '../../testing/statementsOf';
import { insertThreadRows } from '../../testing/threadRows';
import { ledger, payments, people, search } from '../../testing/world';
import { listThreads } from '../store/listThreads';

jest.setTimeout(120_000);

const scope = `entity:${payments}`;
const system = 'system:default/payments';
const domain = 'domain:default/commerce';

describe.each(databases.eachSupportedId())('labels on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;
  const as = (person: string) => community.as(person).threads;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  afterEach(() => community.stop());

  async function label(
    name: string,
    entityRef = payments,
    by: string = people.owner,
  ): Promise<string> {
    const made = await as(by).createLabel({ entityRef, name, color: 'blue' });
    return made.label.id;
  }

  async function thread(entityRef = payments, labelIds: string[] = []) {
    const made = await as(people.member).create({
      entityRef,
      kind: 'idea',
      title: 'Retry budgets',
      body: 'For all.',
      labelIds,
    });
    return made.thread;
  }

  const namesIn = async (of: string) =>
    (await as(people.member).listLabels({ scope: of })).items.map(
      ({ name }) => name,
    );

  it('are those of the entity, its system and its domain', async () => {
    await label('Billing', payments);
    await label('Audit', system);
    await label('Checkout', domain);
    await label('Elsewhere', search, people.stranger);
    expect(await namesIn(scope)).toEqual(['Audit', 'Billing', 'Checkout']);
    expect(await namesIn(`entity:${ledger}`)).toEqual(['Audit', 'Checkout']);
    expect(await namesIn(`parts:${system}`)).toEqual([
      'Audit',
      'Billing',
      'Checkout',
    ]);
  });

  it('have a name of their own, without case', async () => {
    const id = await label('CI');
    await label('CI', system);
    const other = await label('Docs');
    for (const call of [
      as(people.owner).createLabel({
        entityRef: payments,
        name: 'ci',
        color: 'red',
      }),
      as(people.owner).changeLabel({ id: other, name: 'Ci' }),
    ]) {
      const refusal = await refusalOf(call);
      expect(refusal.status).toBe(409);
      expect(refusal.message).toMatch(/^name: /);
    }
    const changed = await as(people.owner).changeLabel({ id, name: 'ci' });
    expect(changed.label).toMatchObject({ name: 'ci', color: 'blue' });
  });

  it('are chosen by the author at the start, and later by those who lead', async () => {
    const billing = await label('Billing');
    const audit = await label('Audit', system);
    const foreign = await label('Elsewhere', search, people.stranger);
    const { id, labels } = await thread(payments, [billing, audit]);
    expect(labels.map(({ name }) => name)).toEqual(['Audit', 'Billing']);

    const mine = as(people.member).labelThread({ id, remove: [billing] });
    expect((await refusalOf(mine)).status).toBe(403);
    const wrong = as(people.owner).labelThread({ id, add: [foreign] });
    expect((await refusalOf(wrong)).message).toMatch(/^add: /);
    const started = thread(payments, [foreign]);
    expect((await refusalOf(started)).message).toMatch(/^labelIds: /);

    const answer = await as(people.owner).labelThread({
      id,
      add: [audit],
      remove: [billing],
    });
    expect(answer.thread.labels).toEqual([
      { id: audit, name: 'Audit', color: 'blue' },
    ]);
  });

  it('show what they are called now, and go where they are deleted', async () => {
    const id = await label('Billing');
    const { id: threadId } = await thread(payments, [id]);
    await as(people.owner).changeLabel({ id, name: 'Invoices', color: 'red' });
    const shown = async () =>
      (await as(people.member).list({ scope })).items[0].labels;
    expect(await shown()).toEqual([{ id, name: 'Invoices', color: 'red' }]);
    await as(people.owner).deleteLabel({ id });
    expect(await shown()).toEqual([]);
    expect(
      (await as(people.member).get({ id: threadId })).thread.labels,
    ).toEqual([]);
  });

  it('narrow a list by name, in roll-ups whichever entity they are of', async () => {
    const here = await label('CI');
    const there = await label('ci', ledger);
    const one = await thread(payments, [here]);
    const two = await thread(ledger, [there]);
    await thread(payments);
    const idsOf = async (of: string, name: string) =>
      (
        await as(people.member).list({ scope: of, label: name, sort: 'new' })
      ).items.map(({ id }) => id);
    expect(await idsOf(scope, 'Ci')).toEqual([one.id]);
    expect(await idsOf(`parts:${system}`, 'ci')).toEqual([two.id, one.id]);
    expect(await idsOf('platform', 'nothing of the kind')).toEqual([]);
  });

  it('are 50 an entity and 10 a thread at most', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 50; n++) ids.push(await label(`Number ${n}`));
    const more = await refusalOf(label('One more'));
    expect(more.status).toBe(409);
    const { id } = await thread(payments, ids.slice(0, 10));
    const owen = as(people.owner);
    const tooMany = await refusalOf(owen.labelThread({ id, add: [ids[10]] }));
    expect(tooMany.status).toBe(409);
    const swapped = await owen.labelThread({
      id,
      add: [ids[10]],
      remove: [ids[0]],
    });
    expect(swapped.thread.labels).toHaveLength(10);
  });

  it('of an entity that is hidden are not there', async () => {
    const id = await label('Hush', 'component:default/secret');
    const mia = as(people.member);
    expect((await refusalOf(mia.deleteLabel({ id }))).message).toBe(
      `There is no label '${id}'`,
    );
  });

  it('narrow a list of many by their indexes, rare or not', async () => {
    const rows = await insertThreadRows(
      knex,
      Array.from({ length: 12_000 }, (_, n) => ({
        score: n % 97,
        created_at: new Date(Date.UTC(2026, 0, 1) + n * 60_000),
      })),
    );
    const often = await label('Often');
    const rare = await label('Rare');
    const carried = rows.flatMap((row, n) => [
      ...(n % 3 === 0 ? [{ thread_id: row.id, label_id: often }] : []),
      ...(n % 4_000 === 0 ? [{ thread_id: row.id, label_id: rare }] : []),
    ]);
    await knex.batchInsert('thread_labels', carried, 200);
    await knex.raw('analyze');
    const walk = (name: string, entityRefs: string[]) =>
      listThreads(knex, {
        entityRefs,
        order: 'top',
        label: name,
        screen: 'all',
        limit: 21,
      });
    for (const [name, count] of [
      ['often', 21],
      ['rare', 3],
    ] as const) {
      for (const entityRefs of [[payments], [payments, ledger]]) {
        const [statement, ...others] = await statementsOf(knex, () =>
          walk(name, entityRefs),
        );
        expect(others).toEqual([]);
        expect(await planOf(knex, statement)).not.toMatch(
          /Seq Scan on (threads|thread_labels)|SCAN (threads|carried)\b(?! USING)/,
        );
        expect(await walk(name, entityRefs)).toHaveLength(count);
      }
    }
  });
});
