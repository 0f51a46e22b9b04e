import type {
  HackathonTally,
  JudgementView,
} from '@platform-community/backstage-plugin-community-common';
import type { Judged } from './store/judgements';
import type { HackathonRow, TeamedProject } from './tables';

/** The projects of a hackathon that are judged. */
export function submittedOf(projects: TeamedProject[]): TeamedProject[] {
  return projects.filter(({ submission }) => submission !== null);
}

/**
 * What everybody judged, as it is published: by their codes, in whose order, so
 * that neither names nor times give them away. What is about something that was
 * taken away, or is about one's own by now, counts no more.
 */
export function publishedTally(
  setUp: HackathonRow,
  projects: TeamedProject[],
  judged: Judged,
): Omit<HackathonTally, 'order'> {
  const submitted = submittedOf(projects);
  const teams = new Map(submitted.map(({ id, team }) => [id, team]));
  const counts = (id: string, person: string) =>
    teams.get(id)?.includes(person) === false;
  const judgements = judged.judges
    .map(({ person_ref: person, code }): JudgementView => {
      if (setUp.judging === 'votes') {
        const votes = judged.votes
          .filter(vote => vote.person_ref === person)
          .map(vote => vote.project_id)
          .filter(id => counts(id, person));
        return { code, votes: votes.sort() };
      }
      const comparisons = judged.comparisons
        .filter(
          one =>
            one.person_ref === person &&
            counts(one.one_id, person) &&
            counts(one.other_id, person),
        )
        .map(({ one_id, other_id, better_id }) => ({
          one: one_id,
          other: other_id,
          better: better_id,
        }))
        .sort(
          (a, b) =>
            a.one.localeCompare(b.one) || a.other.localeCompare(b.other),
        );
      return { code, comparisons };
    })
    .filter(({ votes, comparisons }) => votes?.length || comparisons?.length)
    .sort((a, b) => a.code.localeCompare(b.code));
  return {
    judging: setUp.judging,
    projects: submitted.map(({ id, title }) => ({ id, title })),
    judgements,
  };
}
