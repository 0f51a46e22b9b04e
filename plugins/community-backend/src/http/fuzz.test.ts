import fc from 'fast-check';
import { z } from 'zod';
import { ask, endpointsByName, headerOf, type RawCall } from '../testing/ask';
import { electionSubjectsOf } from '../testing/elections';
import { rightFields } from '../testing/rightFields';
import { databases } from '../testing/databases';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { daysAhead, subjectsOf } from '../testing/subjects';
import { ledger, payments, people, search, secret } from '../testing/world';

jest.setTimeout(240_000);

const requests = 12 * endpointsByName.size;

/** An error as every Backstage backend gives it. */
const refusal = z.object({
  error: z.object({ name: z.string().min(1), message: z.string().min(1) }),
  request: z.object({ method: z.string(), url: z.string() }),
  response: z.object({ statusCode: z.number() }),
});

/** Things that are there; what is right often gets further than what is not. */
interface Subjects {
  ids: string[];
  texts: string[];
}

async function subjectsIn(community: TestCommunity): Promise<Subjects> {
  const subjects = subjectsOf(community);
  const term = await subjects.term(people.catalyst);
  const asked = await subjects.question(true);
  const idea = await subjects.thread();
  const event = await subjects.event();
  const item = await subjects.agendaItem(event);
  const project = await subjects.project();
  const elections = electionSubjectsOf(community);
  const nomination = await elections.nomination();
  const exception = await elections.exception();
  const nominating = await elections.nominating();
  const plan = await elections.planned();
  const { nextCursor } = await community
    .as(people.member)
    .threads.list({ scope: `entity:${payments}`, limit: '1' });
  return {
    ids: [
      ...[term, asked.id, asked.replyId, idea, event, item, project],
      ...[nomination, exception, nominating, plan],
    ],
    texts: [
      nextCursor ?? '',
      payments,
      ledger,
      search,
      secret,
      people.member,
      'system:default/payments',
      `entity:${payments}`,
      'parts:domain:default/commerce',
      'owned:user:default/owen',
      'platform',
      'top',
      'new',
      'active',
      'unanswered',
      'answered',
      'idea',
      'question',
      'open',
      'planned',
      'declined',
      'going',
      'demo',
      'past',
      'true',
      '1',
      '100',
      daysAhead(3),
      `${daysAhead(3)}T02:30`,
      '0000-01-01T00:00',
      'Europe/Berlin',
      'America/Nuuk',
      'https://example.com',
      'Words @mia @user:default/cato `@code`',
      '\0',
      '\ud800',
      '__proto__',
      "' or 1=1 --",
    ],
  };
}

/** Any call of any endpoint, by anybody, from nearly right to senseless. */
function anyCall({ ids, texts }: Subjects) {
  const known = fc.constantFrom(...ids, ...texts);
  const anyText = fc.oneof(
    { weight: 6, arbitrary: known },
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
  );
  const anyValue = fc.oneof(
    { weight: 6, arbitrary: anyText },
    fc.integer({ min: -10, max: 30_000 }),
    fc.constantFrom(null, true, 0.5, 1e300),
    fc.array(known, { maxLength: 12 }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const fieldsOf = <T>(
    route: string,
    part: 'query' | 'body',
    value: fc.Arbitrary<T>,
  ) => {
    const right = Object.entries(rightFields(route, part));
    const mostlyRight = right.map(([field, rightValue]) => [
      field,
      fc.oneof({ weight: 12, arbitrary: fc.constant(rightValue) }, value),
    ]);
    const senseless = Object.keys(endpointsByName.get(route)?.[part] ?? {}).map(
      field => [field, value],
    );
    return fc.oneof(
      { weight: 4, arbitrary: fc.record(Object.fromEntries(mostlyRight)) },
      fc.record(Object.fromEntries(senseless), { requiredKeys: [] }),
    );
  };

  return fc.constantFrom(...endpointsByName.keys()).chain(name =>
    fc.record({
      name: fc.constant(name),
      as: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...Object.values(people)) },
        fc.constantFrom('service', 'none'),
      ),
      id: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...ids) },
        fc.uuid({ version: 7 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      ),
      query: fieldsOf(name, 'query', anyText),
      body: fc.oneof(
        { weight: 8, arbitrary: fieldsOf(name, 'body', anyValue) },
        fc.jsonValue({ maxDepth: 2 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constant(undefined),
      ),
      strange: fc.dictionary(anyText, anyText, { maxKeys: 1 }),
      isStrange: fc.constantFrom(...Array(9).fill(false), true),
    }),
  );
}

describe.each(databases.eachSupportedId())(
  'anything sent to %s',
  databaseId => {
    let community: TestCommunity;

    beforeAll(async () => {
      community = await startCommunity({
        knex: await databases.init(databaseId),
      });
    });
    afterAll(() => community.stop());

    it('is answered, or refused as a Backstage backend refuses', async () => {
      const statuses = new Set<number>();
      await fc.assert(
        fc.asyncProperty(anyCall(await subjectsIn(community)), async sent => {
          const endpoint = endpointsByName.get(sent.name)!;
          const call: RawCall = {
            as: headerOf(sent.as),
            params: {
              id: wellFormed(sent.id),
              linkId: wellFormed(sent.id),
            },
            query: wellFormedFields({
              ...sent.query,
              ...(sent.isStrange && sent.strange),
            }),
            body: sent.body,
          };
          const answer = await ask(community.url, endpoint, call);
          statuses.add(answer.status);
          expect(answer.status).toBeLessThan(500);
          const wellRefused =
            refusal.safeParse(answer.body).data?.response.statusCode ===
            answer.status;
          expect(wellRefused).toBe(answer.status >= 400);
        }),
        { seed: 20261122, numRuns: requests, endOnFailure: true },
      );
      // It is no test if nothing gets past the door.
      expect([...statuses]).toEqual(
        expect.arrayContaining([200, 201, 204, 400, 401, 403, 404, 409]),
      );
    });
  },
);

/** An address is UTF-8, which has no form for half a letter. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

function wellFormedFields(fields: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      wellFormed(name),
      wellFormed(String(value)),
    ]),
  );
}
