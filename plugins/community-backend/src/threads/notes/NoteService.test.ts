import type { Knex } from 'knex';
import { ask, endpointsByName, headerOf } from '../../testing/ask';
import { databases } from '../../testing/databases';
import { nobodysId, rightFields } from '../../testing/rightFields';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { subjectsOf } from '../../testing/subjects';
import { untilTold } from '../../testing/untilTold';
import { payments, people } from '../../testing/world';

jest.setTimeout(120_000);

const scope = `entity:${payments}`;
const { owner, catalyst, member, other, stranger, administrator } = people;
const secret = 'The vendor is about to be replaced';

describe.each(databases.eachSupportedId())('notes on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;
  let id: string;

  const as = (person: string) => community.as(person).threads;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
    await subjectsOf(community).term(catalyst);
  });
  afterAll(() => community.stop());
  beforeEach(async () => {
    id = await subjectsOf(community).thread();
    await as(member).watch({ id });
    await untilTold(knex);
    community.sent.length = 0;
    community.signalled.length = 0;
  });

  it('are read and written by those who lead, each changing their own', async () => {
    const { note } = await as(owner).writeNote({ id, body: secret });
    await as(catalyst).writeNote({ id, body: 'I know, @owen.' });
    const list = await as(administrator).listNotes({ id });
    expect(
      list.items.map(({ body, author, role }) => [body, author, role]),
    ).toEqual([
      [secret, owner, 'owner'],
      ['I know, @owen.', catalyst, 'catalyst'],
    ]);
    expect(list.people[owner].name).toBe('Owen Ames');
    expect(note.can).toEqual({ edit: true, delete: true });
    expect(list.items[0].can).toEqual({ edit: false, delete: false });

    const edited = await as(owner).editNote({ id: note.id, body: 'Not yet' });
    expect(edited.note).toMatchObject({
      body: 'Not yet',
      editedAt: expect.any(String),
    });
    for (const act of [
      () => as(catalyst).editNote({ id: note.id, body: 'Mine' }),
      () => as(administrator).deleteNote({ id: note.id }),
    ]) {
      expect((await refusalOf(act())).status).toBe(403);
    }
    await as(owner).deleteNote({ id: note.id });
    expect((await as(catalyst).listNotes({ id })).items).toHaveLength(1);
  });

  it('are written once, however often they are sent', async () => {
    const note = { id, body: secret, idempotencyKey: 'a-note-of-mine' };
    const first = await as(owner).writeNote(note);
    expect(await as(owner).writeNote(note)).toEqual(first);
    expect((await as(owner).listNotes({ id })).items).toHaveLength(1);
  });

  it('are out of sight for a catalyst whose term is over, their own too', async () => {
    const subjects = subjectsOf(community);
    await subjects.term(other);
    const { note } = await as(other).writeNote({ id, body: secret });
    await subjects.endTerms();
    expect((await refusalOf(as(other).listNotes({ id }))).status).toBe(403);
    for (const act of [
      () => as(other).editNote({ id: note.id, body: 'Mine' }),
      () => as(other).deleteNote({ id: note.id }),
    ]) {
      expect(await refusalOf(act())).toEqual({
        status: 404,
        message: `There is no note '${note.id}'`,
      });
    }
  });

  it('are told to those who lead now, without their text, and to nobody else', async () => {
    await as(owner).writeNote({ id, body: `${secret}, @mia` });
    await untilTold(knex);
    expect(community.sent).toHaveLength(1);
    const [{ recipients, payload }] = community.sent;
    expect(recipients).toEqual({
      type: 'entity',
      entityRef: ['group:default/payments', catalyst],
      excludeEntityRef: [owner],
    });
    expect(payload.title).toBe(
      'Owen Ames left a note for you who lead on “Retry budgets in the client”',
    );
    expect(JSON.stringify(community.sent)).not.toContain(secret);
    expect(community.signalled).toEqual([]);
  });

  it('leave no trace in any answer that somebody else gets', async () => {
    const everything = async (person: string) => {
      const answers: Record<string, unknown> = {};
      for (const [route, endpoint] of endpointsByName) {
        if (endpoint.method !== 'get' || route === 'threads.listNotes')
          continue;
        const query = { ...rightFields(route, 'query'), limit: undefined };
        const texts = Object.entries({
          ...query,
          ...('sort' in endpoint.query && { sort: 'active' }),
          ...('kind' in endpoint.query && { kind: undefined }),
          ...('status' in endpoint.query && { status: undefined }),
          ...('scope' in endpoint.query && { scope }),
        }).filter((entry): entry is [string, string] =>
          Boolean(entry[1] && entry[0] in endpoint.query),
        );
        const { status, body, text } = await ask(community.url, endpoint, {
          as: headerOf(person),
          params: { id },
          query: Object.fromEntries(texts),
        });
        answers[route] = [status, status < 300 ? text || body : status];
      }
      return answers;
    };
    const readers = [member, other, stranger];
    const before = [];
    for (const person of readers) before.push(await everything(person));
    expect(JSON.stringify(before)).toContain(id);
    const { note } = await as(owner).writeNote({ id, body: secret });
    await as(owner).editNote({ id: note.id, body: `${secret}!` });
    await untilTold(knex);
    const after = [];
    for (const person of readers) after.push(await everything(person));
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).not.toContain(note.id);
    for (const q of ['vendor', 'replaced']) {
      expect((await as(owner).list({ scope, q })).items).toEqual([]);
    }
    // Nor does what is written, by name or id, say that it is there.
    for (const person of readers) {
      const unknown = await refusalOf(
        as(person).editNote({ id: nobodysId, body: 'Mine' }),
      );
      const hidden = await refusalOf(
        as(person).editNote({ id: note.id, body: 'Mine' }),
      );
      expect(hidden.status).toBe(unknown.status);
      expect(hidden.message.replace(note.id, nobodysId)).toBe(unknown.message);
    }
  });

  it('change nothing of their thread', async () => {
    const row = () => knex('threads').where({ id }).first();
    const before = await row();
    const { note } = await as(owner).writeNote({ id, body: secret });
    await as(owner).deleteNote({ id: note.id });
    expect(await row()).toEqual(before);
    expect(await knex('search_texts').where({ thread_id: id })).toHaveLength(1);
  });
});
