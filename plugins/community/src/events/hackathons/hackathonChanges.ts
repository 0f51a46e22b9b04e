import type { HackathonView } from '@platform-community/backstage-plugin-community-common';

/** What a hackathon is like once something was done to it. */
export type HackathonChange = (before: HackathonView) => HackathonView;

/** The reader votes for a project, or no longer does. */
export function withProjectVote(id: string, voted: boolean): HackathonChange {
  return hackathon => {
    const project = hackathon.projects.find(one => one.id === id);
    if (!project || project.voted === voted) return hackathon;
    const judged = Math.max(0, hackathon.judged + (voted ? 1 : -1));
    const isJudge = (count: number) => (count > 0 ? 1 : 0);
    return {
      ...hackathon,
      judged,
      judges: Math.max(
        0,
        hackathon.judges + isJudge(judged) - isJudge(hackathon.judged),
      ),
      projects: hackathon.projects.map(one =>
        one === project ? { ...one, voted } : one,
      ),
    };
  };
}

/** A project is gone. */
export function withoutProject(id: string): HackathonChange {
  return hackathon => ({
    ...hackathon,
    mine: hackathon.mine === id ? undefined : hackathon.mine,
    projects: hackathon.projects.filter(one => one.id !== id),
  });
}
