import type {
  ShipProposalView,
  ThreadLinkView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Viewer } from '../../viewer/Viewer';
import { movesOf } from '../policy';
import { findThreads } from '../store/findThread';
import type { FullThreadRow, MoveRow, ThreadRow } from '../tables';
import { openProposal } from './policy';
import { presentLink, presentProposal } from './presentLink';
import { linksOf } from './store/links';
import type { LinkRow } from './tables';

/** The links of a thread, before it is known who sees them. */
export interface LoadedLinks {
  links: LinkRow[];
  linked: ReadonlyMap<string, FullThreadRow>;
  /** Entities on which it hangs what a viewer sees of them. */
  entityRefs: string[];
}

/** Reads what threads link to, as a viewer may see it. */
export class LinkReader {
  readonly #knex: Knex;
  readonly #opened: (links: LinkRow[]) => void;

  /** @param options - `opened` hears of the links that somebody looks at */
  constructor(options: { knex: Knex; opened: (links: LinkRow[]) => void }) {
    this.#knex = options.knex;
    this.#opened = options.opened;
  }

  /** One statement, and another one where there are links to threads. */
  async load(viewer: Viewer, threadId: string): Promise<LoadedLinks> {
    const links = await linksOf(this.#knex, threadId);
    if (!viewer.quiet) this.#opened(links);
    const targets = (kind: LinkRow['kind']) =>
      links.filter(link => link.kind === kind).map(link => link.target);
    const ids = targets('thread');
    const found = ids.length > 0 ? await findThreads(this.#knex, ids) : [];
    const threads = found.filter(row => row !== undefined);
    return {
      links,
      linked: new Map(threads.map(row => [row.id, row])),
      entityRefs: [...targets('entity'), ...threads.map(row => row.entity_ref)],
    };
  }

  /** As a viewer sees them, who has seen `entityRefs` by now. */
  present(
    viewer: Viewer,
    thread: ThreadRow,
    { links, linked }: LoadedLinks,
    moves: MoveRow[],
  ): { links: ThreadLinkView[]; shipProposal?: ShipProposalView } {
    return {
      links: links.flatMap(
        link => presentLink(viewer, thread, link, linked) ?? [],
      ),
      shipProposal: movesOf(viewer, thread).includes('shipped')
        ? presentProposal(openProposal(thread, links, moves))
        : undefined,
    };
  }
}
