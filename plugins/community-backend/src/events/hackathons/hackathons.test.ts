import {
  countJudgements,
  type CommunityApi,
  type HackathonView,
  type ProjectView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { letClockRun, setClock } from '../../testing/clock';
import { databases } from '../../testing/databases';
import { crowd, endingsOf } from '../../testing/endings';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { statementsOf } from '../../testing/statementsOf';
import { untilTold } from '../../testing/untilTold';
import { ledger, payments, people, secret } from '../../testing/world';

jest.setTimeout(60_000);

type Plan = Parameters<CommunityApi['events']['plan']>[0];
type Start = Partial<Parameters<CommunityApi['events']['startProject']>[0]>;

describe.each(databases.eachSupportedId())('hackathons on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  beforeEach(() => setClock('2026-11-24T09:00:00Z'));
  afterEach(async () => {
    letClockRun();
    await knex('events').delete();
    await knex('threads').delete();
    await knex('pulse_counts').delete();
    community.sent.length = 0;
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).events;
  const owner = () => as(people.owner);
  const member = () => as(people.member);
  const other = () => as(people.other);
  const stranger = () => as(people.stranger);

  /** From ten to five on that day; submissions are due at its end. */
  async function plan(more: Partial<Plan> = {}): Promise<string> {
    const { event } = await owner().plan({
      kind: 'hackathon',
      title: 'Two days of brownouts',
      startsLocal: '2026-11-24T10:00',
      timeZone: 'UTC',
      minutes: 420,
      entityRefs: [payments],
      ...more,
    });
    return event.id;
  }

  const named = (hackathon: HackathonView, title: string): ProjectView => {
    const found = hackathon.projects.find(project => project.title === title);
    if (!found) throw new Error(`There is no project “${title}”`);
    return found;
  };
  const titles = (hackathon: HackathonView) =>
    hackathon.projects.map(project => project.title);

  async function start(
    id: string,
    title: string,
    by = member(),
    more: Start = {},
  ): Promise<string> {
    const made = await by.startProject({ id, title, join: true, ...more });
    return named(made, title).id;
  }

  async function submitted(id: string, title: string, by: string) {
    const project = await start(id, title, as(by));
    await as(by).submitProject({ id: project, text: `This is ${title}` });
    return project;
  }

  /** A hackathon with three projects that are judged. */
  async function threeJudged(judging: 'comparisons' | 'votes') {
    const id = await plan();
    await owner().setUpHackathon({ id, judging });
    const one = await submitted(id, 'One', people.member);
    const two = await submitted(id, 'Two', people.other);
    const three = await submitted(id, 'Three', people.stranger);
    setClock('2026-11-24T18:00:00Z');
    return { id, one, two, three };
  }

  describe('projects', () => {
    it('start from an idea of anybody, who is in its team if they like', async () => {
      const id = await plan();
      const made = await member().startProject({
        id,
        title: 'Brownouts on a switch',
        pitch: ' For search ',
        join: true,
      });
      expect(made).toMatchObject({
        id,
        day: '2026-11-24',
        phase: 'building',
        teamSize: 5,
        submitBy: '2026-11-24T17:00:00.000Z',
        judging: 'comparisons',
        judgeUntil: '2026-11-26T17:00:00.000Z',
        judges: 0,
        judged: 0,
        can: { setUp: false, start: true, judge: false },
        projects: [
          {
            title: 'Brownouts on a switch',
            pitch: 'For search',
            startedBy: people.member,
            team: [people.member],
            voted: false,
            can: {
              join: false,
              leave: true,
              edit: true,
              withdraw: true,
              submit: true,
              vote: false,
              award: false,
              grow: false,
            },
          },
        ],
      });
      expect(made.mine).toBe(made.projects[0].id);
      expect(made.people[people.member].name).toBe('Mia Cruz');
      const idea = await member().startProject({
        id,
        title: 'Somebody should',
        join: false,
      });
      expect(named(idea, 'Somebody should')).toMatchObject({ team: [] });
      expect((await owner().hackathon({ id })).can.setUp).toBe(true);
    });

    it('start from a thread, which only those see who see it anyway', async () => {
      const id = await plan({ entityRefs: [payments, secret] });
      const { thread } = await community.as(people.owner).threads.create({
        entityRef: secret,
        kind: 'idea',
        title: 'Rotate the keys',
        body: 'By themselves.',
      });
      await start(id, 'Keys that rotate', owner(), { threadId: thread.id });
      expect((await owner().hackathon({ id })).projects[0].thread).toEqual({
        id: thread.id,
        entityRef: secret,
        kind: 'idea',
        status: 'open',
        title: 'Rotate the keys',
      });
      const seen = await member().hackathon({ id });
      expect(titles(seen)).toEqual(['Keys that rotate']);
      expect(JSON.stringify(seen)).not.toContain(thread.id);
      expect(
        await refusalOf(start(id, 'Mine', member(), { threadId: thread.id })),
      ).toMatchObject({ status: 400 });
    });

    it('are one of one that is sent twice', async () => {
      const id = await plan();
      const sent = {
        id,
        title: 'Once',
        join: true,
        idempotencyKey: 'a-project-of-mine',
      };
      await member().startProject(sent);
      expect(titles(await member().startProject(sent))).toEqual(['Once']);
    });

    it('are as many as one may start and no more', async () => {
      const id = await plan();
      for (let n = 0; n < 10; n += 1) {
        await start(id, `Idea ${n}`, member(), { join: false });
      }
      expect(
        await refusalOf(start(id, 'One more', member(), { join: false })),
      ).toMatchObject({ status: 409 });
      await start(id, 'Of somebody else', other());
    });

    it('are read with as many statements, however many there are', async () => {
      const id = await plan();
      const { thread } = await community.as(people.owner).threads.create({
        entityRef: payments,
        kind: 'idea',
        title: 'Retry budgets',
        body: 'For all.',
      });
      const read = () => statementsOf(knex, () => owner().hackathon({ id }));
      await start(id, 'The first', member(), { threadId: thread.id });
      const before = await read();
      for (const person of crowd(12)) {
        await start(id, `Of ${person}`, as(person), { threadId: thread.id });
      }
      expect(await read()).toHaveLength(before.length);
    });

    it('are only there at a hackathon', async () => {
      const id = await plan({ kind: 'demo' });
      expect(await refusalOf(member().hackathon({ id }))).toEqual({
        status: 404,
        message: `The event '${id}' is no hackathon`,
      });
      expect(await refusalOf(start(id, 'Anything'))).toMatchObject({
        status: 404,
      });
    });

    it('are not there for whoever does not see the event', async () => {
      const id = await plan({ entityRefs: [secret] });
      const project = await start(id, 'Keys that rotate', owner());
      expect(await refusalOf(member().joinTeam({ id: project }))).toEqual({
        status: 404,
        message: `There is no project '${project}'`,
      });
    });

    it('are of one occurrence of a series, and go along when its date goes', async () => {
      const id = await plan({ recurrence: { rule: 'FREQ=WEEKLY;COUNT=3' } });
      expect(await refusalOf(start(id, 'When?'))).toMatchObject({
        status: 400,
        message: 'day: must say which occurrence is meant',
      });
      await owner().setUpHackathon({ id, day: '2026-12-01', teamSize: 2 });
      await start(id, 'In December', member(), { day: '2026-12-01' });
      expect((await member().hackathon({ id })).projects).toEqual([]);
      await owner().change({
        id,
        which: 'all',
        recurrence: { rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=2' },
      });
      const days = (await member().occurrences({ id })).items.map(
        ({ day }) => day,
      );
      const all = await Promise.all(
        days.map(day => member().hackathon({ id, day })),
      );
      const kept = all.filter(one => one.projects.length > 0);
      expect(kept.map(titles)).toEqual([['In December']]);
      expect(kept[0].teamSize).toBe(2);
    });

    it('are changed by their team, and taken away by who started them or organises', async () => {
      const id = await plan();
      const project = await start(id, 'Brownouts');
      await other().joinTeam({ id: project });
      const changed = await other().editProject({
        id: project,
        title: 'Brownouts for all',
        pitch: '',
      });
      expect(titles(changed)).toEqual(['Brownouts for all']);
      expect(
        await refusalOf(stranger().editProject({ id: project, pitch: 'No' })),
      ).toMatchObject({ status: 403 });
      expect(
        await refusalOf(member().editProject({ id: project })),
      ).toMatchObject({ status: 400, message: expect.stringMatching(/^body/) });
      expect(
        await refusalOf(member().withdrawProject({ id: project })),
      ).toEqual({ status: 409, message: 'Others are at work on this' });
      expect((await owner().withdrawProject({ id: project })).projects).toEqual(
        [],
      );
    });
  });

  describe('teams', () => {
    it('are joined and left, each person in one', async () => {
      const id = await plan();
      const one = await start(id, 'One');
      const two = await start(id, 'Two', other());
      expect(await refusalOf(other().joinTeam({ id: one }))).toMatchObject({
        status: 409,
        message: expect.stringContaining('in a team already'),
      });
      expect(
        await refusalOf(start(id, 'Three', other(), { join: true })),
      ).toMatchObject({ status: 409 });
      await other().leaveTeam({ id: two });
      setClock('2026-11-24T09:01:00Z');
      await other().joinTeam({ id: one });
      const again = await other().joinTeam({ id: one });
      expect(named(again, 'One').team).toEqual([people.member, people.other]);
      expect(named(again, 'Two').team).toEqual([]);
    });

    it('are never larger than they may be, nor anybody in two, whatever they do at once', async () => {
      const id = await plan();
      await owner().setUpHackathon({ id, teamSize: 3 });
      const one = await start(id, 'One', member(), { join: false });
      const two = await start(id, 'Two', member(), { join: false });
      const endings = await endingsOf(
        crowd(12).flatMap(person => [
          as(person).joinTeam({ id: one }),
          as(person).joinTeam({ id: two }),
        ]),
      );
      expect(endings.filter(status => status === 200)).toHaveLength(6);
      const { projects } = await member().hackathon({ id });
      const teams = projects.map(({ team }) => team);
      expect(teams.map(team => team.length)).toEqual([3, 3]);
      expect(new Set(teams.flat()).size).toBe(6);
    });

    it('hear of who joins them', async () => {
      const id = await plan();
      const project = await start(id, 'Brownouts');
      await other().joinTeam({ id: project });
      await untilTold(knex);
      expect(
        community.sent.map(({ recipients, payload }) => [
          recipients,
          payload.title,
        ]),
      ).toContainEqual([
        expect.objectContaining({ entityRef: [people.member] }),
        'Max Dorn joined your team: Brownouts',
      ]);
    });
  });

  describe('setting up', () => {
    it('moves with the event, and is fixed once submissions are due', async () => {
      const id = await plan();
      await owner().setUpHackathon({
        id,
        teamSize: 3,
        submitBy: '2026-11-24T16:00:00Z',
        judging: 'votes',
        judgeUntil: '2026-11-25T16:00:00Z',
      });
      await owner().change({ id, startsLocal: '2026-11-25T10:00' });
      expect(await member().hackathon({ id })).toMatchObject({
        teamSize: 3,
        submitBy: '2026-11-25T16:00:00.000Z',
        judging: 'votes',
        judgeUntil: '2026-11-26T16:00:00.000Z',
      });
      setClock('2026-11-25T16:00:00Z');
      expect(
        await refusalOf(owner().setUpHackathon({ id, teamSize: 4 })),
      ).toMatchObject({ status: 409 });
    });

    it.each([
      [{}, /^body: /],
      [{ submitBy: '2026-11-24T08:00:00Z' }, /^submitBy: .*future/],
      [{ submitBy: '2026-11-24T09:30:00Z' }, /^submitBy: .*begun/],
      [{ submitBy: '2027-02-24T09:30:00Z' }, /^submitBy: .*30 days/],
      [{ judgeUntil: '2026-11-24T17:00:00Z' }, /^judgeUntil: .*after/],
      [{ judgeUntil: '2027-11-24T17:00:00Z' }, /^judgeUntil: .*60 days/],
      [{ teamSize: 1 }, /^teamSize: must be 2 at least/],
    ])('is refused as %j', async (input, message) => {
      const id = await plan();
      const project = await start(id, 'Brownouts');
      await other().joinTeam({ id: project });
      expect(await refusalOf(owner().setUpHackathon({ id, ...input }))).toEqual(
        { status: 400, message: expect.stringMatching(message) },
      );
    });
  });

  describe('submitting', () => {
    it('is for the team, again and again until it is due', async () => {
      const id = await plan();
      const project = await start(id, 'Brownouts');
      const first = await member().submitProject({
        id: project,
        repository: 'https://code.example.com/brownouts',
        demo: 'https://demo.example.com/brownouts',
        text: 'It *works*.',
      });
      expect(first.projects[0].submission).toEqual({
        repository: 'https://code.example.com/brownouts',
        demo: 'https://demo.example.com/brownouts',
        text: 'It *works*.',
        submittedBy: people.member,
        submittedAt: '2026-11-24T09:00:00.000Z',
      });
      const second = await member().submitProject({
        id: project,
        text: 'Only words',
      });
      expect(second.projects[0].submission).not.toHaveProperty('repository');
      expect(
        await refusalOf(other().submitProject({ id: project, text: 'Mine' })),
      ).toMatchObject({ status: 403 });
      expect(await refusalOf(member().leaveTeam({ id: project }))).toEqual({
        status: 409,
        message: 'Take back what was submitted before you leave',
      });
      const back = await member().withdrawSubmission({ id: project });
      expect(back.projects[0].submission).toBeUndefined();
      setClock('2026-11-24T17:00:00Z');
      const late = [
        () => member().submitProject({ id: project, text: 'Too late' }),
        () => member().leaveTeam({ id: project }),
        () => member().editProject({ id: project, title: 'Too late' }),
        () => other().joinTeam({ id: project }),
        () => start(id, 'Too late', other()),
      ];
      for (const act of late) {
        expect(await refusalOf(act())).toMatchObject({
          status: 409,
          message: expect.stringContaining('were due'),
        });
      }
    });

    it('goes on after the event where it is due later, and nothing goes on once it is cancelled', async () => {
      const id = await plan();
      await owner().setUpHackathon({ id, submitBy: '2026-11-25T12:00:00Z' });
      const project = await start(id, 'Brownouts');
      setClock('2026-11-25T11:00:00Z');
      await member().submitProject({ id: project, text: 'In time' });
      setClock('2026-11-24T09:00:00Z');
      await owner().cancel({ id });
      expect(await refusalOf(other().joinTeam({ id: project }))).toEqual({
        status: 409,
        message: 'This event is cancelled',
      });
    });
  });

  describe('judging by votes', () => {
    it('counts each who takes part once for a project, and never their own', async () => {
      const { id, one, two, three } = await threeJudged('votes');
      await member().voteProject({ id: two });
      await member().voteProject({ id: two });
      await member().voteProject({ id: three });
      await stranger().voteProject({ id: two });
      await other().voteProject({ id: three });
      const seen = await other().withdrawProjectVote({ id: three });
      expect(seen).toMatchObject({ judges: 3, judged: 0 });
      expect(await refusalOf(member().voteProject({ id: one }))).toEqual({
        status: 403,
        message: 'Nobody judges their own project',
      });
      expect(
        await refusalOf(as(people.catalyst).voteProject({ id: one })),
      ).toMatchObject({ status: 403, message: expect.stringMatching(/part/) });
      // Those who host it take part.
      await owner().voteProject({ id: two });
      setClock('2026-11-26T18:00:00Z');
      const over = await member().hackathon({ id });
      expect(over.phase).toBe('over');
      expect(over.projects.map(({ title, rank }) => [title, rank])).toEqual([
        ['Two', 1],
        ['Three', 2],
        ['One', 3],
      ]);
      expect(await refusalOf(owner().voteProject({ id: one }))).toMatchObject({
        status: 409,
      });
    });

    it('lets whoever goes to the event judge, but not who waits for a place', async () => {
      const id = await plan({ capacity: 1 });
      await owner().setUpHackathon({ id, judging: 'votes' });
      await stranger().rsvp({ id, answer: 'going' });
      await as(people.catalyst).rsvp({ id, answer: 'going' });
      const one = await submitted(id, 'One', people.member);
      setClock('2026-11-24T18:00:00Z');
      await stranger().voteProject({ id: one });
      expect(
        await refusalOf(as(people.catalyst).voteProject({ id: one })),
      ).toMatchObject({ status: 403 });
    });
  });

  describe('judging by comparisons', () => {
    it('shows two at a time until all were compared', async () => {
      const { id, one, two, three } = await threeJudged('comparisons');
      const first = await owner().pairToCompare({ id });
      expect(first).toMatchObject({ judged: 0, left: 3 });
      const asked: string[][] = [];
      let next = first;
      while (next.pair.length > 0) {
        const [a, b] = next.pair.map(project => project.id);
        asked.push([a, b].sort());
        next = await owner().compareProjects({
          id,
          one: a,
          other: b,
          better: a === two || b === two ? two : null,
        });
      }
      expect(next).toMatchObject({ judged: 3, left: 0 });
      expect(asked.sort()).toEqual(
        [[one, two].sort(), [one, three].sort(), [two, three].sort()].sort(),
      );
      // Of three, who is in one of the teams compares the other two.
      expect((await member().pairToCompare({ id })).left).toBe(1);
      expect((await member().hackathon({ id })).judges).toBe(1);
    });

    it('takes the last word, of projects that were submitted and are not their own', async () => {
      const { id, one, two, three } = await threeJudged('comparisons');
      await member().compareProjects({
        id,
        one: two,
        other: three,
        better: two,
      });
      await member().compareProjects({
        id,
        one: three,
        other: two,
        better: three,
      });
      setClock('2026-11-26T18:00:00Z');
      const tally = await member().hackathonTally({ id });
      expect(tally.judgements).toMatchObject([
        { code: tally.mine, comparisons: [{ better: three }] },
      ]);
      setClock('2026-11-24T18:00:00Z');
      for (const [input, status] of [
        [{ one, other: two, better: two }, 403],
        [{ one: two, other: two, better: two }, 400],
        [{ one: two, other: three, better: one }, 400],
      ] as const) {
        expect(
          await refusalOf(member().compareProjects({ id, ...input })),
        ).toMatchObject({ status });
      }
      expect(await refusalOf(owner().voteProject({ id: one }))).toEqual({
        status: 409,
        message: 'This is judged by comparisons',
      });
    });

    it('keeps every judgement of a crowd that is made at once, each once', async () => {
      const id = await plan();
      const judges = crowd(10);
      for (const judge of judges) await as(judge).rsvp({ id, answer: 'going' });
      const one = await submitted(id, 'One', people.member);
      const two = await submitted(id, 'Two', people.other);
      setClock('2026-11-24T18:00:00Z');
      const of = { id, one, other: two };
      await endingsOf(
        judges.flatMap(judge => [
          as(judge).compareProjects({ ...of, better: one }),
          as(judge).compareProjects({ ...of, better: one }),
        ]),
      );
      setClock('2026-11-26T18:00:00Z');
      const tally = await member().hackathonTally({ id });
      expect(tally.judgements).toHaveLength(10);
      expect(new Set(tally.judgements.map(({ code }) => code)).size).toBe(10);
      expect(tally.order).toEqual([[one], [two]]);
    });
  });

  describe('the result', () => {
    it('is what anybody counts from the judgements, which name nobody', async () => {
      const { id, one, two, three } = await threeJudged('comparisons');
      await owner().compareProjects({ id, one, other: two, better: two });
      await owner().compareProjects({
        id,
        one: two,
        other: three,
        better: three,
      });
      await stranger().compareProjects({ id, one, other: two, better: two });
      expect(await refusalOf(member().hackathonTally({ id }))).toEqual({
        status: 409,
        message: 'The result does not stand yet',
      });
      setClock('2026-11-26T18:00:00Z');
      const tally = await member().hackathonTally({ id });
      expect(tally.order).toEqual([[three], [two], [one]]);
      expect(countJudgements(tally).order).toEqual(tally.order);
      expect(JSON.stringify(tally)).not.toContain('user:');
      expect(tally.mine).toBeUndefined();
      const { mine } = await owner().hackathonTally({ id });
      expect(tally.judgements.map(({ code }) => code)).toContain(mine);
      const over = await member().hackathon({ id });
      expect(over.projects.map(({ id: project }) => project)).toEqual(
        tally.order.flat(),
      );
    });

    it('has nobody before another where nobody judged, and leaves out what was not submitted', async () => {
      const { id } = await threeJudged('votes');
      setClock('2026-11-24T09:00:00Z');
      await start(id, 'Never done', as(people.catalyst));
      setClock('2026-11-26T18:00:00Z');
      const { projects } = await member().hackathon({ id });
      expect(projects.map(({ rank }) => rank)).toEqual([1, 1, 1, undefined]);
    });

    it('has awards, of which the team hears', async () => {
      const { id, one } = await threeJudged('votes');
      expect(
        await refusalOf(owner().awardProject({ id: one, award: 'Soon' })),
      ).toMatchObject({ status: 409 });
      setClock('2026-11-26T18:00:00Z');
      const given = await owner().awardProject({
        id: one,
        award: 'Most daring',
      });
      expect(named(given, 'One').award).toBe('Most daring');
      expect(
        await refusalOf(member().awardProject({ id: one, award: 'Best' })),
      ).toMatchObject({ status: 403 });
      await untilTold(knex);
      expect(
        community.sent
          .filter(({ payload }) => payload.title.startsWith('Most daring'))
          .map(({ recipients }) => recipients),
      ).toMatchObject([{ entityRef: [people.member] }]);
      await owner().awardProject({ id: one, award: null });
      expect(
        named(await member().hackathon({ id }), 'One').award,
      ).toBeUndefined();
    });

    it('is told to nobody when the event is no hackathon any more', async () => {
      const id = await plan();
      await submitted(id, 'One', people.member);
      await owner().change({ id, kind: 'workshop' });
      await untilTold(knex);
      community.sent.length = 0;
      setClock('2026-11-24T18:00:00Z');
      await community.runTask('community-hackathons');
      await untilTold(knex);
      expect(community.sent).toEqual([]);
    });

    it('is told to nobody when it is old news', async () => {
      const id = await plan();
      await submitted(id, 'One', people.member);
      await untilTold(knex);
      community.sent.length = 0;
      setClock('2026-11-27T18:00:00Z');
      await community.runTask('community-hackathons');
      await untilTold(knex);
      expect(community.sent).toEqual([]);
      expect(await knex('hackathons').pluck('told')).toEqual(['over']);
    });

    it('is told once to whoever takes part, as is that it can be judged', async () => {
      const id = await plan();
      await other().rsvp({ id, answer: 'going' });
      await submitted(id, 'One', people.member);
      const told = async () => {
        await Promise.all([
          community.runTask('community-hackathons'),
          community.runTask('community-hackathons'),
        ]);
        await untilTold(knex);
        const titlesSent = community.sent
          .filter(({ payload }) => /Judge|results/.test(payload.title))
          .map(({ recipients, payload }) => [
            payload.title,
            'entityRef' in recipients && [recipients.entityRef].flat().sort(),
          ]);
        community.sent.length = 0;
        return titlesSent;
      };
      expect(await told()).toEqual([]);
      const who = [people.other, people.member].sort();
      setClock('2026-11-24T17:00:00Z');
      expect(await told()).toEqual([
        [
          'Judge the projects: Two days of brownouts',
          expect.arrayContaining(who),
        ],
      ]);
      expect(await told()).toEqual([]);
      setClock('2026-11-26T17:00:00Z');
      expect(await told()).toEqual([
        [
          'The results are in: Two days of brownouts',
          expect.arrayContaining(who),
        ],
      ]);
      expect(await told()).toEqual([]);
    });
  });

  describe('what became of a project', () => {
    it('is a thread with all there is to say of it, once', async () => {
      const { id, one } = await threeJudged('votes');
      const grow = () =>
        member().growProject({
          id: one,
          entityRef: ledger,
          kind: 'practice',
        });
      const endings = await endingsOf([grow(), grow()]);
      expect(endings.sort()).toEqual([200, 409]);
      const { grownInto } = named(await other().hackathon({ id }), 'One');
      expect(grownInto).toMatchObject({ entityRef: ledger, title: 'One' });
      const { thread } = await community
        .as(people.other)
        .threads.get({ id: grownInto!.id });
      expect(thread.body).toContain('This is One');
      expect(thread.body).toContain('Made by Mia Cruz at [Two days');
      expect(thread.author).toBe(people.member);
      expect(
        (
          await community
            .as(people.other)
            .threads.list({ scope: `entity:${ledger}` })
        ).items,
      ).toHaveLength(1);
    });

    it('is an entity of the catalog, shown to whoever sees it', async () => {
      const { id, one } = await threeJudged('votes');
      await owner().linkProject({ id: one, component: secret });
      expect(named(await owner().hackathon({ id }), 'One').component).toBe(
        secret,
      );
      const seen = await member().hackathon({ id });
      expect(JSON.stringify(seen)).not.toContain(secret);
      expect(
        await refusalOf(member().linkProject({ id: one, component: secret })),
      ).toEqual({
        status: 400,
        message: `component: there is no entity '${secret}'`,
      });
      await member().linkProject({ id: one, component: ledger });
      const linked = await stranger().hackathon({ id });
      expect(named(linked, 'One').component).toBe(ledger);
      expect(linked.entities[ledger]).toBeDefined();
      await member().linkProject({ id: one, component: null });
      expect(
        named(await owner().hackathon({ id }), 'One').component,
      ).toBeUndefined();
    });

    it('is for its team or who organises to say, once it is due', async () => {
      const { one } = await threeJudged('votes');
      const link = { id: one, component: ledger };
      expect(await refusalOf(other().linkProject(link))).toMatchObject({
        status: 403,
      });
      setClock('2026-11-24T10:00:00Z');
      expect(await refusalOf(member().linkProject(link))).toEqual({
        status: 409,
        message: 'Submissions are not due yet',
      });
    });
  });
});
