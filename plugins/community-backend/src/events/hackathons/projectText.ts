import { asText, linkTo } from '../markdown';

/** What a thread says that a project became. */
export interface GrownFrom {
  /** Plain text; may be empty. */
  pitch: string;
  /** Markdown, as the team submitted it. */
  submission: string;
  repository?: string;
  demo?: string;
  /** Names of who made it. */
  team: string[];
  /** Title of the event. */
  title: string;
  /** Address of its page. */
  page: string;
}

/** The text of the thread that a project becomes: all there is to say of it. */
export function projectText(from: GrownFrom): string {
  const { repository, demo } = from;
  const names = new Intl.ListFormat('en').format(from.team.map(asText));
  const by = from.team.length > 0 ? ` by ${names}` : '';
  const seeIt = [
    ...(demo ? [linkTo('Demo', demo)] : []),
    ...(repository ? [linkTo('Repository', repository)] : []),
  ];
  return [
    ...(from.pitch ? [asText(from.pitch)] : []),
    from.submission,
    ...(seeIt.length > 0 ? [seeIt.join(' · ')] : []),
    `*Made${by} at ${linkTo(from.title, from.page)}*`,
  ].join('\n\n');
}
