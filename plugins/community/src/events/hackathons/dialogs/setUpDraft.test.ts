import { aHackathon } from '../../../testing';
import { setUpChange, setUpDraftOf, setUpProblems } from './setUpDraft';

const zone = 'America/New_York';
const hackathon = aHackathon({
  teamSize: 5,
  judging: 'votes',
  submitBy: '2026-12-03T16:00:00.000Z',
  judgeUntil: '2026-12-05T16:00:00.000Z',
});
const draft = setUpDraftOf(hackathon, zone);

describe('setting a hackathon up', () => {
  it('shows its times on the reader’s clock', () => {
    expect(draft).toEqual({
      teamSize: 5,
      judging: 'votes',
      submitBy: '2026-12-03T11:00',
      judgeUntil: '2026-12-05T11:00',
    });
  });

  it('sends only what is another, with the times as instants', () => {
    expect(setUpChange(draft, draft, zone)).toEqual({});
    expect(setUpChange(draft, { ...draft, teamSize: 3 }, zone)).toEqual({
      teamSize: 3,
    });
    expect(
      setUpChange(
        draft,
        { ...draft, judging: 'comparisons', submitBy: '2026-12-04T11:00' },
        zone,
      ),
    ).toEqual({
      judging: 'comparisons',
      submitBy: '2026-12-04T16:00:00.000Z',
      judgeUntil: '2026-12-05T16:00:00.000Z',
    });
  });

  it.each([
    [{}, {}],
    [{ teamSize: 0 }, { teamSize: 'number' }],
    [{ teamSize: Number.NaN }, { teamSize: 'number' }],
    [{ teamSize: 51 }, { teamSize: 'number' }],
    [{ submitBy: '' }, { submitBy: 'whole' }],
    [{ judgeUntil: '' }, { judgeUntil: 'whole' }],
    [{ judgeUntil: '2026-12-03T11:00' }, { judgeUntil: 'later' }],
  ])('with %j finds %j wrong', (change, problems) => {
    expect(setUpProblems({ ...draft, ...change }, zone)).toEqual(problems);
  });
});
