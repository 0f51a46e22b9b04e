import type { ProjectView } from '@platform-community/backstage-plugin-community-common';
import { toIso } from '../../database/time';
import { mentionThread } from '../../threads/mentionThread';
import type { ThreadRow } from '../../threads/tables';
import type { Viewer } from '../../viewer/Viewer';
import { projectVerdicts, type HackathonAround } from './policy';
import type { TeamedProject } from './tables';

/** What projects are shown with. */
export interface ProjectsAround {
  around: HackathonAround;
  /** The threads that the viewer sees, by the ids that projects have. */
  threads: ReadonlyMap<string, ThreadRow>;
  /** What the viewer voted for. */
  votes: ReadonlySet<string>;
  /** Places in the result, once it stands. */
  ranks: ReadonlyMap<string, number>;
}

/** A project as a viewer sees it. */
export function presentProject(
  viewer: Viewer,
  row: TeamedProject,
  { around, threads, votes, ranks }: ProjectsAround,
): ProjectView {
  const can = projectVerdicts(viewer, row, around);
  const mention = (id: string | null) => {
    const thread = id === null ? undefined : threads.get(id);
    return thread && mentionThread(thread);
  };
  const component = row.component_ref;
  return {
    id: row.id,
    title: row.title,
    pitch: row.pitch,
    thread: mention(row.thread_id),
    startedBy: row.started_by,
    startedAt: toIso(row.started_at),
    team: row.team,
    submission:
      row.submission === null
        ? undefined
        : {
            repository: row.repository ?? undefined,
            demo: row.demo ?? undefined,
            text: row.submission,
            submittedBy: row.submitted_by!,
            submittedAt: toIso(row.submitted_at!),
          },
    rank: ranks.get(row.id),
    voted: votes.has(row.id),
    award: row.award ?? undefined,
    component: component && viewer.sees(component) ? component : undefined,
    grownInto: mention(row.grown_thread_id),
    can: {
      join: can.join.allowed,
      leave: can.leave.allowed,
      edit: can.edit.allowed,
      withdraw: can.withdraw.allowed,
      submit: can.submit.allowed,
      vote: can.vote.allowed,
      award: can.award.allowed,
      grow: can.grow.allowed,
    },
  };
}

/** The place of each in an order of groups of equals, from 1. */
export function ranksIn(order: string[][]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const group of order) {
    const rank = ranks.size + 1;
    for (const id of group) ranks.set(id, rank);
  }
  return ranks;
}
