import {
  componentRef,
  personRef,
  systemRefOf,
  teamOf,
  teamRef,
  world,
} from '../world';

/** Votes of big threads also come from people who have left the company. */
export const everybody = 5_000;

/** One thread of so many has a thousand votes and more, or as many replies. */
export const oneIn = { hasManyVotes: 2_000, hasManyReplies: 4_000 } as const;

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

/** The tables of the company, so that SQL finds names by their numbers. */
export const namesOf = {
  components: range(world.components).map(componentRef),
  people: range(everybody).map(personRef),
};

/**
 * Where the votes of each team come from: the team, and a small system that is
 * its own.
 */
export const originsOfTeam = range(world.teams).map(team => {
  const own = range(world.components).find(
    at => at >= world.inBigSystem + 10 * team,
  )!;
  return { team: teamRef(team), system: systemRefOf(own) };
});

export const ownerTeam = range(world.components).map(teamOf.component);

/** All of it lies in these three years, the same ones in every run. */
export const began = Date.UTC(2023, 8, 1);
export const ended = Date.UTC(2026, 8, 1);
