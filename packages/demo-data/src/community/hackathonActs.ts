import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import type { DemoEvent, DemoProject } from '../content';
import { day, hour, keyOf, userRef, type Act } from './Act';
import { remember, type Remembered } from './remember';
import { threadNamed } from './threadNamed';

/** How many compare projects, and how many pairs each of them. */
const judges = { many: 12, pairs: 4 };

/** The projects of a hackathon, from ideas to what the best of them became. */
export function hackathonActs(
  event: DemoEvent,
  held: Remembered,
  times: { planned: Date; starts: Date },
): Act[] {
  const { projects = [] } = event;
  const ends = new Date(times.starts.getTime() + event.minutes * 60_000);
  const made = projects.map(({ title }) => remember(`Project '${title}'`));
  return projects
    .flatMap((project, index) => [
      ...teamActs(event, project, { held, made: made[index] }, times.planned),
      ...outcomeActs(event, project, made[index], ends),
    ])
    .concat(
      projects.some(({ submission }) => submission)
        ? judgeActs(event, held, made, ends)
        : [],
    );
}

function teamActs(
  event: DemoEvent,
  project: DemoProject,
  ids: { held: Remembered; made: Remembered },
  planned: Date,
): Act[] {
  const { title, pitch, thread, by, team = [] } = project;
  const at = planned.getTime() + project.afterDays * day;
  return [
    {
      at: new Date(at),
      by: userRef(by),
      what: `starts '${title}'`,
      keyed: true,
      async carryOut(api) {
        const { projects } = await api.events.startProject({
          id: ids.held.id,
          title,
          pitch,
          threadId: thread && (await threadNamed(api, thread)),
          join: !project.isForOthers,
          idempotencyKey: keyOf('project', event.title, title),
        });
        const found = projects.find(one => one.title === title);
        if (found) ids.made.id = found.id;
      },
    },
    ...team.map(
      (name, i): Act => ({
        at: new Date(at + (i + 1) * 5 * hour),
        by: userRef(name),
        what: `joins '${title}'`,
        async carryOut(api) {
          await api.events.joinTeam({ id: ids.made.id });
        },
      }),
    ),
  ];
}

function outcomeActs(
  event: DemoEvent,
  project: DemoProject,
  made: Remembered,
  ends: Date,
): Act[] {
  const { title, submission, award, component } = project;
  if (!submission) return [];
  const after = (hours: number) => new Date(ends.getTime() + hours * hour);
  const acts: Act[] = [
    {
      at: after(-0.5),
      by: userRef(project.by),
      what: `submits '${title}'`,
      async carryOut(api) {
        await api.events.submitProject({ id: made.id, ...submission });
      },
    },
  ];
  if (award) {
    acts.push({
      at: after(52),
      by: userRef(event.by),
      what: `gives '${title}' an award`,
      async carryOut(api) {
        await api.events.awardProject({ id: made.id, award });
      },
    });
  }
  if (component) {
    acts.push({
      at: after(30 * 24),
      by: userRef(project.by),
      what: `says what '${title}' grew into`,
      async carryOut(api) {
        await api.events.linkProject({ id: made.id, component });
      },
    });
  }
  return acts;
}

/** Some of those who came compare projects, and do not always agree. */
function judgeActs(
  event: DemoEvent,
  held: Remembered,
  made: Remembered[],
  ends: Date,
): Act[] {
  return event.going.slice(0, judges.many).map(
    (name, judge): Act => ({
      at: new Date(ends.getTime() + (judge + 1) * 2 * hour),
      by: userRef(name),
      what: `compares projects of '${event.title}'`,
      async carryOut(api) {
        const order = made.map(({ id }) => id);
        await compareSome(api, held.id, order, judge);
      },
    }),
  );
}

async function compareSome(
  api: CommunityApi,
  id: string,
  order: string[],
  judge: number,
): Promise<void> {
  let { pair } = await api.events.pairToCompare({ id });
  for (let n = 0; n < judges.pairs && pair.length === 2; n += 1) {
    const [one, other] = pair.map(project => project.id);
    const [better, worse] =
      order.indexOf(one) < order.indexOf(other) ? [one, other] : [other, one];
    const isOdd = (judge + n) % 5 === 4;
    const answer = await api.events.compareProjects({
      id,
      one,
      other,
      better: isOdd ? worse : better,
    });
    pair = answer.pair;
  }
}
