import {
  threadReadPermission,
  type MineView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { peopleInProposal, presentProposal } from '../catalysts/present';
import { proposalsTo } from '../catalysts/store/proposals';
import { toDate } from '../database/time';
import type { ElectionReader } from '../elections/ElectionReader';
import type { EventReader } from '../events/EventReader';
import { listMine, type Mine } from '../threads/store/listMine';
import { listThreads } from '../threads/store/listThreads';
import {
  entitiesWatchedBy,
  seenBy,
  threadTarget,
} from '../threads/store/watches';
import type { ThreadRow } from '../threads/tables';
import { peopleIn, type ThreadReader } from '../threads/ThreadReader';
import type { EntityCatalog } from '../viewer/EntityCatalog';
import type { Viewer } from '../viewer/Viewer';
import { whereToHelp } from './whereToHelp';

/** How many threads of each kind, and how many events, are shown. */
const shownThreads = 5;
const shownElections = 10;
const shownEvents = 10;

/** How many are read, since some may be on what is hidden by now. */
const readThreads = 25;

export interface MineReaderOptions {
  knex: Knex;
  catalog: EntityCatalog;
  threads: ThreadReader;
  elections: ElectionReader;
  events: EventReader;
}

/** Puts together what is somebody's own, from every room. */
export class MineReader {
  readonly #options: MineReaderOptions;

  constructor(options: MineReaderOptions) {
    this.#options = options;
  }

  async get(viewer: Viewer): Promise<MineView> {
    const { knex, threads, elections, events } = this.#options;
    const [started, watched, questions, watchedRefs, asked, votes, coming] =
      await Promise.all([
        this.#mine(viewer, 'started'),
        this.#mine(viewer, 'watched'),
        this.#questions(viewer),
        entitiesWatchedBy(knex, viewer.ref),
        proposalsTo(knex, { person: viewer.ref, now: viewer.now }),
        elections.mine(viewer, shownElections),
        events.mine(viewer, shownEvents),
      ]);
    const rows = [...started, ...watched, ...questions];
    const seen = await viewer.see([
      ...watchedRefs,
      ...[...rows, ...asked].map(row => row.entity_ref),
    ]);
    const entityRefs = new Set(seen.map(entity => entity.ref));
    const shown = (list: ThreadRow[]) => {
      const visible = list.filter(row => entityRefs.has(row.entity_ref));
      return {
        rows: visible.slice(0, shownThreads),
        more: visible.length > shownThreads,
      };
    };
    const lists = {
      started: shown(started),
      watched: shown(watched),
      questions: shown(questions),
    };
    const all = Object.values(lists).flatMap(list => list.rows);
    const [views, lastSeen] = await Promise.all([
      threads.present(viewer, all),
      seenBy(
        knex,
        viewer.ref,
        all.map(row => threadTarget(row.id)),
      ),
    ]);
    const byId = new Map(views.map(view => [view.id, view]));
    const listOf = (list: { rows: ThreadRow[]; more: boolean }) => ({
      items: list.rows.flatMap(row => byId.get(row.id) ?? []),
      more: list.more,
    });
    const isFresh = (row: ThreadRow) => {
      const at = lastSeen.get(threadTarget(row.id));
      return at !== undefined && toDate(row.last_activity_at) > at;
    };
    const own = [...lists.started.rows, ...lists.watched.rows];
    const proposals = asked
      .filter(row => entityRefs.has(row.entity_ref))
      .map(row => presentProposal(viewer, row));
    const watchedEntities = watchedRefs.filter(ref => entityRefs.has(ref));
    return {
      started: listOf(lists.started),
      watched: listOf(lists.watched),
      questions: listOf(lists.questions),
      fresh: own.filter(isFresh).map(row => row.id),
      watchedEntities,
      proposals,
      elections: votes,
      events: coming,
      people: await viewer.peopleOf([
        ...views.flatMap(peopleIn),
        ...proposals.flatMap(peopleInProposal),
        ...coming.flatMap(event => event.hosts),
      ]),
      entities: viewer.entitiesOf([
        ...watchedEntities,
        ...views.map(view => view.entityRef),
        ...[...proposals, ...votes].map(item => item.entityRef),
        ...coming.flatMap(event => event.entityRefs),
      ]),
    };
  }

  #mine(viewer: Viewer, mine: Mine): Promise<ThreadRow[]> {
    return listMine(this.#options.knex, {
      mine,
      person: viewer.ref,
      screen: viewer.gate.screen(threadReadPermission),
      // What one started one watches as well, and it is shown once.
      exceptBy: mine === 'watched' ? viewer.ref : undefined,
      limit: readThreads,
    });
  }

  /** Questions that wait, where the viewer may know an answer; not their own. */
  async #questions(viewer: Viewer): Promise<ThreadRow[]> {
    return listThreads(this.#options.knex, {
      entityRefs: await whereToHelp(viewer, this.#options),
      order: 'unanswered',
      kind: 'question',
      exceptBy: viewer.ref,
      screen: viewer.gate.screen(threadReadPermission),
      limit: shownThreads + 1,
    });
  }
}
