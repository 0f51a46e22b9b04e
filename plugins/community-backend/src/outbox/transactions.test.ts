import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { daysAhead, longAgo, subjectsOf } from '../testing/subjects';
import { untilTold } from '../testing/untilTold';
import { attic, ledger, payments, people } from '../testing/world';

jest.setTimeout(60_000);

const tables = [
  'threads',
  'search_texts',
  'thread_votes',
  'thread_origins',
  'thread_moves',
  'replies',
  'response_revisions',
  'watches',
  'merge_withdrawals',
  'thread_calls',
  'thread_links',
  'thread_notes',
  'moderation_cases',
  'moderation_acts',
  'reports',
  'paces',
  'first_words',
  'labels',
  'thread_labels',
  'text_revisions',
  'catalyst_terms',
  'catalyst_proposals',
  'term_moves',
  'events',
  'event_entities',
  'event_hosts',
  'event_occurrences',
  'occurrence_entities',
  'event_answers',
  'series_answers',
  'event_mutes',
  'event_wishes',
  'agenda_items',
  'agenda_votes',
  'hackathons',
  'projects',
  'project_members',
  'project_comparisons',
  'project_votes',
  'project_judges',
  'idempotency_keys',
  'pulse_counts',
];

interface Things {
  idea: string;
  pinned: string;
  locked: string;
  label: string;
  voted: string;
  united: string;
  orphan: string;
  question: string;
  answered: string;
  planned: string;
  shipped: string;
  replyId: string;
  term: string;
  proposal: string;
  merged: { id: string; linkId: string };
  event: string;
  item: string;
  accepted: string;
  brought: string;
  begun: string;
  hackathon: string;
  project: string;
  own: string;
  over: string;
  votedFor: string;
  judged: { eventId: string; ids: string[] };
  hidden: string;
  hiddenReply: string;
  caseId: string;
}

/** Every act that leaves a domain event, on things that stand ready for it. */
const acts: Array<
  [
    string,
    (as: (person: string) => CommunityApi, on: Things) => Promise<unknown>,
  ]
> = [
  [
    'threads.create',
    as =>
      as(people.member).threads.create({
        entityRef: payments,
        kind: 'idea',
        title: 'Never to be',
        body: 'Lost',
        idempotencyKey: 'half-a-thread',
      }),
  ],
  [
    'threads.edit',
    (as, { idea: id }) => as(people.other).threads.edit({ id, body: 'Lost' }),
  ],
  [
    'threads.delete',
    (as, { idea: id }) => as(people.other).threads.delete({ id }),
  ],
  [
    'threads.castVote',
    (as, { idea: id }) => as(people.member).threads.castVote({ id }),
  ],
  [
    'threads.withdrawVote',
    (as, { voted: id }) => as(people.member).threads.withdrawVote({ id }),
  ],
  [
    'threads.move',
    (as, { idea: id }) =>
      as(people.owner).threads.move({ id, status: 'planned' }),
  ],
  [
    'threads.respond',
    (as, { idea: id }) =>
      as(people.owner).threads.respond({
        id,
        body: 'Lost',
        status: 'planned',
      }),
  ],
  [
    'threads.respond, again',
    (as, { planned: id }) =>
      as(people.owner).threads.respond({ id, body: 'Lost' }),
  ],
  [
    'threads.setTarget',
    (as, { planned: id }) =>
      as(people.owner).threads.setTarget({ id, target: '2039-Q1' }),
  ],
  [
    'threads.clearTarget',
    (as, { planned: id }) => as(people.owner).threads.clearTarget({ id }),
  ],
  [
    'threads.confirm',
    (as, { shipped: id }) => as(people.other).threads.confirm({ id }),
  ],
  [
    'threads.reopen',
    (as, { shipped: id }) =>
      as(people.other).threads.reopen({ id, reason: 'Lost' }),
  ],
  [
    'threads.reply',
    (as, { idea: id }) =>
      as(people.member).threads.reply({
        id,
        body: 'Lost',
        idempotencyKey: 'half-a-reply',
      }),
  ],
  [
    'threads.accept',
    (as, { question: id, replyId }) =>
      as(people.owner).threads.accept({ id, replyId }),
  ],
  [
    'threads.addLink',
    (as, { idea: id }) =>
      as(people.owner).threads.addLink({
        id,
        address: 'https://a.example.com',
      }),
  ],
  [
    'threads.removeLink',
    (as, { merged }) => as(people.owner).threads.removeLink(merged),
  ],
  [
    'threads.confirmShipped',
    (as, { merged }) => as(people.owner).threads.confirmShipped(merged),
  ],
  [
    'threads.dismissShipped',
    (as, { merged }) => as(people.owner).threads.dismissShipped(merged),
  ],
  [
    'threads.merge',
    (as, { idea: id, voted: into }) =>
      as(people.owner).threads.merge({ id, into }),
  ],
  [
    'threads.unmerge',
    (as, { united: id }) => as(people.owner).threads.unmerge({ id }),
  ],
  [
    'threads.transfer',
    (as, { idea: id }) =>
      as(people.owner).threads.transfer({ id, entityRef: ledger }),
  ],
  [
    'threads.archive',
    (as, { orphan: id }) => as(people.administrator).threads.archive({ id }),
  ],
  [
    'threads.archiveOrphans',
    as => as(people.administrator).threads.archiveOrphans({ entityRef: attic }),
  ],
  [
    'threads.transferOrphans',
    as =>
      as(people.administrator).threads.transferOrphans({
        entityRef: attic,
        to: ledger,
      }),
  ],
  [
    'threads.callOn',
    (as, { question: id }) =>
      as(people.other).threads.callOn({ id, person: people.stranger }),
  ],
  ['threads.pin', (as, { idea: id }) => as(people.owner).threads.pin({ id })],
  [
    'threads.unpin',
    (as, { pinned: id }) => as(people.owner).threads.unpin({ id }),
  ],
  [
    'threads.lock',
    (as, { idea: id }) => as(people.owner).threads.lock({ id, reason: 'Lost' }),
  ],
  [
    'threads.unlock',
    (as, { locked: id }) => as(people.owner).threads.unlock({ id }),
  ],
  [
    'threads.labelThread',
    (as, { idea: id, label }) =>
      as(people.owner).threads.labelThread({ id, add: [label] }),
  ],
  [
    'threads.purge',
    (as, { idea: id }) =>
      as(people.administrator).threads.purge({
        id,
        title: 'Retry budgets in the client',
      }),
  ],
  [
    'threads.purgeReply',
    (as, { replyId: id }) =>
      as(people.administrator).threads.purgeReply({
        id,
        title: 'Retry budgets in the client',
      }),
  ],
  [
    'threads.writeNote',
    (as, { idea: id }) =>
      as(people.owner).threads.writeNote({
        id,
        body: 'Lost',
        idempotencyKey: 'half-a-note',
      }),
  ],
  [
    'threads.report',
    (as, { idea: id }) => as(people.member).threads.report({ id, why: 'spam' }),
  ],
  [
    'threads.reportReply',
    (as, { replyId: id }) =>
      as(people.other).threads.reportReply({ id, why: 'spam' }),
  ],
  [
    'threads.hide',
    (as, { idea: id }) => as(people.owner).threads.hide({ id, reason: 'Lost' }),
  ],
  [
    'threads.restore',
    (as, { hidden: id }) => as(people.owner).threads.restore({ id }),
  ],
  [
    'threads.hideReply',
    (as, { replyId: id }) =>
      as(people.owner).threads.hideReply({ id, reason: 'Lost' }),
  ],
  [
    'threads.restoreReply',
    (as, { hiddenReply: id }) => as(people.owner).threads.restoreReply({ id }),
  ],
  [
    'threads.decide',
    (as, { caseId: id }) =>
      as(people.owner).threads.decide({ id, decision: 'hide', reason: 'Lost' }),
  ],
  [
    'threads.unaccept',
    (as, { answered: id }) => as(people.owner).threads.unaccept({ id }),
  ],
  [
    'threads.editReply',
    (as, { replyId: id }) =>
      as(people.member).threads.editReply({ id, body: 'Lost' }),
  ],
  [
    'threads.deleteReply',
    (as, { replyId: id }) => as(people.member).threads.deleteReply({ id }),
  ],
  [
    'catalysts.appoint',
    as =>
      as(people.owner).catalysts.appoint({
        entityRef: payments,
        focus: 'Lost',
        until: daysAhead(9),
        idempotencyKey: 'half-a-term',
      }),
  ],
  [
    'catalysts.propose',
    as =>
      as(people.owner).catalysts.propose({
        entityRef: payments,
        person: people.member,
        focus: 'Lost',
        until: daysAhead(9),
        idempotencyKey: 'half-a-proposal',
      }),
  ],
  [
    'catalysts.accept',
    (as, { proposal: id }) => as(people.stranger).catalysts.accept({ id }),
  ],
  [
    'catalysts.decline',
    (as, { proposal: id }) => as(people.stranger).catalysts.decline({ id }),
  ],
  [
    'catalysts.withdraw',
    (as, { proposal: id }) => as(people.owner).catalysts.withdraw({ id }),
  ],
  [
    'catalysts.change',
    (as, { term: id }) =>
      as(people.catalyst).catalysts.change({ id, focus: 'Lost' }),
  ],
  [
    'catalysts.extend',
    (as, { term: id }) =>
      as(people.owner).catalysts.extend({ id, until: daysAhead(90) }),
  ],
  [
    'catalysts.end',
    (as, { term: id }) => as(people.catalyst).catalysts.end({ id }),
  ],
  [
    'events.plan',
    as =>
      as(people.owner).events.plan({
        kind: 'demo',
        title: 'Never to be',
        startsLocal: `${daysAhead(9)}T14:00`,
        timeZone: 'UTC',
        minutes: 60,
        entityRefs: [payments],
        idempotencyKey: 'half-an-event',
      }),
  ],
  [
    'events.change',
    (as, { event: id }) => as(people.owner).events.change({ id, minutes: 30 }),
  ],
  [
    'events.cancel',
    (as, { event: id }) => as(people.owner).events.cancel({ id }),
  ],
  [
    'events.rsvp',
    (as, { event: id }) =>
      as(people.member).events.rsvp({ id, answer: 'going' }),
  ],
  [
    'events.keep',
    (as, { begun: id }) =>
      as(people.owner).events.keep({ id, notes: 'All went well' }),
  ],
  [
    'events.propose',
    (as, { event: id }) =>
      as(people.member).events.propose({
        id,
        kind: 'demo',
        title: 'Never to be',
        idempotencyKey: 'half-a-proposal',
      }),
  ],
  [
    'events.fillAgenda',
    (as, { event: id, idea }) =>
      as(people.owner).events.fillAgenda({
        id,
        threads: [{ id: idea, kind: 'thread' }],
      }),
  ],
  [
    'events.editItem',
    (as, { item: id }) =>
      as(people.other).events.editItem({ id, title: 'Lost' }),
  ],
  [
    'events.withdrawItem',
    (as, { item: id }) => as(people.other).events.withdrawItem({ id }),
  ],
  [
    'events.voteItem',
    (as, { item: id }) => as(people.member).events.voteItem({ id }),
  ],
  [
    'events.decideItem',
    (as, { item: id }) =>
      as(people.owner).events.decideItem({ id, state: 'declined' }),
  ],
  [
    'events.moveItem',
    (as, { accepted: id }) =>
      as(people.owner).events.moveItem({ id, before: null }),
  ],
  [
    'events.present',
    (as, { begun: id, brought }) =>
      as(people.owner).events.present({ id, itemId: brought }),
  ],
  [
    'events.writeBack',
    (as, { brought: id }) =>
      as(people.owner).events.writeBack({ id, answer: 'In January.' }),
  ],
  [
    'events.setUpHackathon',
    (as, { hackathon: id }) =>
      as(people.owner).events.setUpHackathon({ id, teamSize: 3 }),
  ],
  [
    'events.startProject',
    (as, { hackathon: id }) =>
      as(people.member).events.startProject({
        id,
        title: 'Never to be',
        join: true,
        idempotencyKey: 'half-a-project',
      }),
  ],
  [
    'events.editProject',
    (as, { project: id }) =>
      as(people.other).events.editProject({ id, title: 'Lost' }),
  ],
  [
    'events.withdrawProject',
    (as, { project: id }) => as(people.owner).events.withdrawProject({ id }),
  ],
  [
    'events.joinTeam',
    (as, { project: id }) => as(people.member).events.joinTeam({ id }),
  ],
  [
    'events.leaveTeam',
    (as, { project: id }) => as(people.other).events.leaveTeam({ id }),
  ],
  [
    'events.submitProject',
    (as, { project: id }) =>
      as(people.other).events.submitProject({ id, text: 'Lost' }),
  ],
  [
    'events.withdrawSubmission',
    (as, { own: id }) => as(people.other).events.withdrawSubmission({ id }),
  ],
  [
    'events.voteProject',
    (as, { votedFor: id }) => as(people.other).events.voteProject({ id }),
  ],
  [
    'events.compareProjects',
    (as, { judged: { eventId, ids } }) =>
      as(people.other).events.compareProjects({
        id: eventId,
        one: ids[0],
        other: ids[1],
        better: ids[1],
      }),
  ],
  [
    'events.awardProject',
    (as, { over: id }) =>
      as(people.owner).events.awardProject({ id, award: 'Lost' }),
  ],
  [
    'events.linkProject',
    (as, { over: id }) =>
      as(people.owner).events.linkProject({ id, component: payments }),
  ],
  [
    'events.growProject',
    (as, { over: id }) =>
      as(people.owner).events.growProject({
        id,
        entityRef: payments,
        kind: 'practice',
      }),
  ],
];

describe.each(databases.eachSupportedId())(
  'a write on %s whose event cannot be recorded',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;
    let things: Things;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({ knex });
      const subjects = subjectsOf(community);
      const voted = await subjects.thread();
      await community.as(people.member).threads.castVote({ id: voted });
      const question = await subjects.question(false);
      const planned = await subjects.thread();
      const shipped = await subjects.thread();
      const { threads } = community.as(people.owner);
      await threads.respond({
        id: planned,
        body: 'We will',
        status: 'planned',
        target: '2039-Q2',
      });
      await threads.move({ id: shipped, status: 'shipped' });
      const owner = community.as(people.owner).threads;
      const hidden = await subjects.thread();
      await owner.hide({ id: hidden, reason: 'Spam' });
      const hiddenReply = await subjects.reply(voted);
      await owner.hideReply({ id: hiddenReply, reason: 'Spam' });
      await community
        .as(people.member)
        .threads.report({ id: voted, why: 'spam' });
      const waiting = await owner.queue({ scope: `entity:${payments}` });
      const pinned = await subjects.thread();
      await community.as(people.owner).threads.pin({ id: pinned });
      const locked = await subjects.thread();
      await community.as(people.owner).threads.lock({ id: locked });
      const { label } = await community.as(people.owner).threads.createLabel({
        entityRef: payments,
        name: 'Reliability',
        color: 'blue',
      });
      const event = await subjects.event();
      const begun = await subjects.begun();
      const brought = await subjects.broughtThread(begun);
      await community
        .as(people.owner)
        .events.decideItem({ id: brought, state: 'accepted' });
      const judged = await longAgo('judging', () => subjects.judged());
      const byVotes = await longAgo('judging', async () => {
        const made = await subjects.judged();
        await community
          .as(people.owner)
          .events.setUpHackathon({ id: made.eventId, judging: 'votes' });
        return made;
      });
      const hackathon = await subjects.hackathon();
      things = {
        judged,
        votedFor: byVotes.ids[0],
        own: await subjects.submitted(),
        over: await longAgo('over', () => subjects.submitted()),
        hackathon,
        project: await subjects.project({ eventId: hackathon }),
        planned,
        shipped,
        hidden,
        hiddenReply,
        caseId: waiting.items[0].id,
        idea: await subjects.thread(),
        pinned,
        locked,
        label: label.id,
        voted,
        united: await subjects.merged(),
        orphan: await subjectsOf(community, attic).thread(),
        question: question.id,
        replyId: question.replyId,
        answered: (await subjects.question(true)).id,
        merged: await subjects.proposal(),
        event,
        item: await subjects.agendaItem(event),
        accepted: await subjects.acceptedItem(event),
        begun,
        brought,
        term: await subjects.term(people.catalyst),
        proposal: await subjects.asked(people.stranger),
      };
      await community
        .as(people.stranger)
        .threads.offerHelp({ entityRef: payments });
      community.inCatalog(attic, false);
      await untilTold(knex);
      await knex.schema.dropTable('outbox');
    });
    afterAll(() => community.stop());

    const everything = async () =>
      Object.fromEntries(
        await Promise.all(
          tables.map(async table => {
            const rows = await knex(table).select();
            return [table, rows.map(row => JSON.stringify(row)).sort()];
          }),
        ),
      );

    it.each(acts)('leaves nothing behind: %s', async (_, act) => {
      const before = await everything();
      const refusal = await refusalOf(
        act(person => community.as(person), things),
      );
      expect(refusal.status).toBe(500);
      expect(await everything()).toEqual(before);
    });
  },
);
