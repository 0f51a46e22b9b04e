import {
  limits,
  resolveLocalTime,
  wallTime,
  type HackathonView,
  type JudgingWay,
} from '@platform-community/backstage-plugin-community-common';

/** How a hackathon is to be, as it is typed. */
export interface SetUpDraft {
  teamSize: number;
  /** In the reader's zone, `2026-12-03T17:00`; empty while it is not whole. */
  submitBy: string;
  judging: JudgingWay;
  judgeUntil: string;
}

/** What is wrong with a field, as a name of the words for it. */
export type SetUpProblem = 'number' | 'whole' | 'later';

/** What is wrong with a draft, by field. */
export type SetUpProblems = Partial<Record<keyof SetUpDraft, SetUpProblem>>;

/** What a draft changes. */
export interface SetUpChange {
  teamSize?: number;
  submitBy?: string;
  judging?: JudgingWay;
  judgeUntil?: string;
}

/** A hackathon as it stands, to be changed in a form. */
export function setUpDraftOf(
  hackathon: Pick<
    HackathonView,
    'teamSize' | 'submitBy' | 'judging' | 'judgeUntil'
  >,
  zone: string,
): SetUpDraft {
  const local = (at: string) => wallTime(new Date(at), zone).slice(0, 16);
  return {
    teamSize: hackathon.teamSize,
    submitBy: local(hackathon.submitBy),
    judging: hackathon.judging,
    judgeUntil: local(hackathon.judgeUntil),
  };
}

function instantOf(local: string, zone: string): Date | undefined {
  const isWhole =
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) &&
    !Number.isNaN(Date.parse(`${local}:00Z`));
  return isWhole ? resolveLocalTime(local, zone).instant : undefined;
}

/** What has to be put right before a draft can be sent. */
export function setUpProblems(draft: SetUpDraft, zone: string): SetUpProblems {
  const { min, max } = limits.teamSize;
  const { teamSize } = draft;
  const submitBy = instantOf(draft.submitBy, zone);
  const judgeUntil = instantOf(draft.judgeUntil, zone);
  const isSize =
    Number.isInteger(teamSize) && teamSize >= min && teamSize <= max;
  const isLater = !submitBy || !judgeUntil || judgeUntil > submitBy;
  return {
    ...(!isSize && { teamSize: 'number' }),
    ...(!submitBy && { submitBy: 'whole' }),
    ...(!isLater && { judgeUntil: 'later' }),
    ...(!judgeUntil && { judgeUntil: 'whole' }),
  };
}

/**
 * What a draft without problems changes. Both times are told where one is another,
 * since the end of judging would move with the day submissions are due.
 */
export function setUpChange(
  before: SetUpDraft,
  draft: SetUpDraft,
  zone: string,
): SetUpChange {
  const isMoved =
    before.submitBy !== draft.submitBy ||
    before.judgeUntil !== draft.judgeUntil;
  return {
    ...(before.teamSize !== draft.teamSize && { teamSize: draft.teamSize }),
    ...(before.judging !== draft.judging && { judging: draft.judging }),
    ...(isMoved && {
      submitBy: instantOf(draft.submitBy, zone)?.toISOString(),
      judgeUntil: instantOf(draft.judgeUntil, zone)?.toISOString(),
    }),
  };
}
