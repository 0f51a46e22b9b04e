import {
  stepsToCome,
  type AgendaSuggestions,
  type AgendaView,
  type DeskView,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toDate, toIso } from '../../database/time';
import { peopleIn, type ThreadReader } from '../../threads/ThreadReader';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import type { EventReader } from '../EventReader';
import { eventVerdicts } from '../policy';
import { threadsOn } from './newItem';
import { inAgendaOrder } from './order';
import { isProposal } from './policy';
import { presentItems, titleOf } from './present';
import { lastOfKind } from './store/lastOfKind';
import { listItems } from './store/items';
import { threadsFor } from '../threadsFor';

/** How many threads of each kind are suggested. */
const suggested = 5;
/** How long ago something was shipped, where no event tells, in milliseconds. */
const usualSpan = 90 * 86_400_000;
/** How many proposals for an event a desk shows. */
const shownProposals = 5;
/** How many threads are looked through for some to suggest. */
const lookedThrough = 50;

export interface AgendaReaderOptions {
  knex: Knex;
  reader: EventReader;
  threads: ThreadReader;
}

/** Reads agendas as a viewer may see them. */
export class AgendaReader {
  readonly #options: AgendaReaderOptions;

  constructor(options: AgendaReaderOptions) {
    this.#options = options;
  }

  /** @param day - which occurrence; the next one, or the last, if none is said */
  async get(viewer: Viewer, id: string, day?: string): Promise<AgendaView> {
    const { knex } = this.#options;
    const { row, around, can } = await this.#occurrence(viewer, id, day);
    const rows = await listItems(knex, {
      occurrenceIds: [row.id],
      person: viewer.ref,
    });
    const threads = await threadsFor(knex, viewer, threadIds(rows));
    const { items, current } = presentItems(viewer, rows, {
      occurrence: row,
      can,
      threads,
    });
    return {
      id,
      day: row.day,
      items,
      current,
      startsAt: toIso(row.starts_at),
      endsAt: toIso(row.ends_at),
      recording: row.recording_url ?? undefined,
      can: { propose: can.propose.allowed, run: can.run.allowed },
      people: await viewer.peopleOf(items.map(item => item.proposedBy)),
      entities: viewer.entitiesOf([
        ...around.entityRefs,
        ...items.flatMap(item => item.thread?.entityRef ?? []),
      ]),
    };
  }

  /** Threads that an agenda could be filled from. */
  async suggestions(
    viewer: Viewer,
    id: string,
    day?: string,
  ): Promise<AgendaSuggestions> {
    const { knex, threads } = this.#options;
    const { row, around, can } = await this.#occurrence(viewer, id, day);
    assertAllowed(can.run);
    const seen = await viewer.see(around.entityRefs);
    const refs = seen.map(({ ref }) => ref);
    const limit = lookedThrough;
    const [taken, last, unanswered, wanted, shipped] = await Promise.all([
      listItems(knex, { occurrenceIds: [row.id], person: viewer.ref }),
      lastOfKind(knex, {
        entityRefs: refs,
        kind: row.kind,
        before: toDate(row.starts_at),
      }),
      threads.page(viewer, refs, {
        kind: 'question',
        sort: 'unanswered',
        limit,
      }),
      threads.page(viewer, refs, { sort: 'demand', limit }),
      threads.shipped(viewer, refs, limit),
    ]);
    const since = last ?? new Date(viewer.now.getTime() - usualSpan);
    const there = threadsOn(taken);
    const some = (items: ThreadView[]) =>
      items.filter(item => !there.has(item.id)).slice(0, suggested);
    const found = {
      unanswered: some(unanswered.items),
      wanted: some(
        wanted.items.filter(
          ({ score, kind, status }) =>
            score > 0 && stepsToCome(kind, status).length > 0,
        ),
      ),
      shipped: some(
        shipped.filter(
          ({ shippedAt }) => shippedAt && new Date(shippedAt) > since,
        ),
      ),
    };
    const shown = Object.values(found).flat();
    return {
      ...found,
      since: since.toISOString(),
      people: await viewer.peopleOf(shown.flatMap(peopleIn)),
      entities: viewer.entitiesOf(shown.map(item => item.entityRef)),
    };
  }

  /**
   * Events to come for whose agenda something is proposed on which the viewer may
   * decide, soonest first, with what that is: the most wanted first.
   *
   * @param entityRefs - where they run agendas; what they host is looked for too
   */
  async proposals(
    viewer: Viewer,
    entityRefs: string[],
    options: { until: Date; limit: number },
  ): Promise<DeskView['proposals']['items']> {
    const { knex, reader } = this.#options;
    const events = await reader.wanting(viewer, entityRefs, {
      ...options,
      what: 'agenda',
    });
    if (events.length === 0) return [];
    const rows = await listItems(knex, {
      occurrenceIds: events.map(({ occurrenceId }) => occurrenceId),
      person: viewer.ref,
      state: 'proposed',
    });
    const threads = await threadsFor(knex, viewer, threadIds(rows));
    const shown = inAgendaOrder(rows).flatMap(row => {
      const title = titleOf(row, threads);
      return isProposal(row) && title ? [{ row, kind: row.kind, title }] : [];
    });
    return events.flatMap(({ event, occurrenceId }) => {
      const its = shown.filter(({ row }) => row.occurrence_id === occurrenceId);
      const proposals = its.slice(0, shownProposals).map(one => ({
        id: one.row.id,
        kind: one.kind,
        title: one.title,
        proposedBy: one.row.proposed_by,
        votes: one.row.vote_count,
      }));
      return its.length > 0 ? [{ event, count: its.length, proposals }] : [];
    });
  }

  async #occurrence(viewer: Viewer, id: string, day: string | undefined) {
    const { row, around } = await this.#options.reader.occurrence(
      viewer,
      id,
      day,
    );
    return { row, around, can: eventVerdicts(viewer, row, around) };
  }
}

function threadIds(rows: Array<{ thread_id: string | null }>): string[] {
  return rows.flatMap(({ thread_id }) => thread_id ?? []);
}
