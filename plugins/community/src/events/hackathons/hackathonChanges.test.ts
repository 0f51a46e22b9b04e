import { aHackathon, aProject } from '../../testing';
import { withoutProject, withProjectVote } from './hackathonChanges';

const first = aProject({ title: 'First' });
const second = aProject({ title: 'Second', voted: true });

describe('what the reader’s own acts come to', () => {
  it('counts the reader among the judges with the first vote alone', () => {
    const before = aHackathon({
      projects: [first, aProject()],
      judges: 3,
      judged: 0,
    });
    const once = withProjectVote(first.id, true)(before);
    expect(once).toMatchObject({ judges: 4, judged: 1 });
    expect(once.projects[0].voted).toBe(true);
    const twice = withProjectVote(before.projects[1].id, true)(once);
    expect(twice).toMatchObject({ judges: 4, judged: 2 });
  });

  it('takes the last vote back with whoever gave it', () => {
    const before = aHackathon({ projects: [second], judges: 1, judged: 1 });
    expect(withProjectVote(second.id, false)(before)).toMatchObject({
      judges: 0,
      judged: 0,
      projects: [{ voted: false }],
    });
  });

  it('changes nothing by the same vote again, or of what is gone', () => {
    const before = aHackathon({ projects: [second], judged: 1 });
    expect(withProjectVote(second.id, true)(before)).toBe(before);
    expect(withProjectVote('gone', true)(before)).toBe(before);
  });

  it('lets the reader join another team once theirs is gone', () => {
    const before = aHackathon({ projects: [first, second], mine: first.id });
    const after = withoutProject(first.id)(before);
    expect(after.projects).toEqual([second]);
    expect(after.mine).toBeUndefined();
    expect(withoutProject(second.id)(before).mine).toBe(first.id);
  });
});
