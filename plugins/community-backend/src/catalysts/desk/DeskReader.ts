import {
  dayOf,
  limits,
  type DeskView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { AgendaReader } from '../../events/agenda/AgendaReader';
import type { EventReader } from '../../events/EventReader';
import {
  peopleInCase,
  type QueueReader,
} from '../../threads/moderation/QueueReader';
import { peopleIn } from '../../threads/ThreadReader';
import type { WaitingReader } from '../../threads/waiting/WaitingReader';
import type { EntityCatalog } from '../../viewer/EntityCatalog';
import type { Viewer } from '../../viewer/Viewer';
import { peopleInTerm, presentTerm } from '../present';
import { endingTerms } from '../store/endingTerms';
import { lookedAfter } from './lookedAfter';

const dayMs = 24 * 60 * 60_000;
/** A term that ends sooner is to be spoken about. */
const endsSoonMs = 30 * dayMs;
/** An event that takes place sooner should say what it is, and what is on it. */
const comesUpMs = 28 * dayMs;

export interface DeskReaderOptions {
  knex: Knex;
  catalog: EntityCatalog;
  waiting: WaitingReader;
  queue: QueueReader;
  events: EventReader;
  agendas: AgendaReader;
}

/**
 * Reads what waits for somebody over all that they look after: one statement for
 * each section, however many entities that are. Whatever the policy or a lack of
 * rights keeps from them is not on it.
 */
export class DeskReader {
  readonly #options: DeskReaderOptions;

  constructor(options: DeskReaderOptions) {
    this.#options = options;
  }

  /** Whether a viewer looks after anything, and so has a desk. */
  async isThere(viewer: Viewer): Promise<boolean> {
    const facilitated = await viewer.see(viewer.catalystOn);
    if (facilitated.length > 0) return true;
    const { all } = await lookedAfter(viewer, this.#options.catalog);
    return all.length > 0;
  }

  /** @param query - `limit`: how much of each section, 20 unless told */
  async get(viewer: Viewer, query: { limit?: number }): Promise<DeskView> {
    const { knex, catalog, waiting, queue, events, agendas } = this.#options;
    const limit = query.limit ?? limits.page.default;
    const { all, owned } = await lookedAfter(viewer, catalog);
    const [
      escalated,
      unanswered,
      reported,
      shipProposals,
      terms,
      coming,
      proposed,
    ] = await Promise.all([
      waiting.forReply(viewer, all, 'escalated', limit + 1),
      waiting.forReply(viewer, all, 'questions', limit + 1),
      queue.page(viewer, all, { limit }),
      waiting.forShipping(viewer, all, limit + 1),
      endingTerms(knex, {
        person: viewer.ref,
        entityRefs: owned,
        today: dayOf(viewer.now),
        by: dayOf(new Date(viewer.now.getTime() + endsSoonMs)),
        limit: limit + 1,
      }),
      events.wanting(
        viewer,
        all.filter(ref => viewer.leads(ref, 'plan')),
        {
          what: 'plan',
          until: new Date(viewer.now.getTime() + comesUpMs),
          limit: limit + 1,
        },
      ),
      agendas.proposals(
        viewer,
        all.filter(ref => viewer.leads(ref, 'agenda')),
        {
          until: new Date(viewer.now.getTime() + comesUpMs),
          limit: limit + 1,
        },
      ),
    ]);
    // What a person may see has an entity that they see.
    const ending = terms.filter(term => viewer.sees(term.entity_ref));
    const sections = {
      escalated: cut(escalated, limit),
      unanswered: cut(unanswered, limit),
      reported: {
        items: reported.items,
        more: reported.nextCursor !== undefined,
      },
      shipProposals: cut(shipProposals, limit),
      terms: cut(
        ending.map(term => presentTerm(viewer, term)),
        limit,
      ),
      events: cut(
        coming.map(({ event }) => event),
        limit,
      ),
      proposals: cut(proposed, limit),
    };
    const comingUp = [
      ...sections.events.items,
      ...sections.proposals.items.map(({ event }) => event),
    ];
    const threads = [
      ...sections.escalated.items,
      ...sections.unanswered.items,
      ...sections.shipProposals.items,
    ];
    return {
      looksAfter: all.length,
      ...sections,
      people: await viewer.peopleOf([
        ...threads.flatMap(peopleIn),
        ...sections.reported.items.flatMap(peopleInCase),
        ...sections.terms.items.flatMap(peopleInTerm),
        ...comingUp.flatMap(event => event.hosts),
        ...sections.proposals.items.flatMap(({ proposals }) =>
          proposals.map(({ proposedBy }) => proposedBy),
        ),
      ]),
      entities: viewer.entitiesOf([
        ...[
          ...threads,
          ...sections.reported.items,
          ...sections.terms.items,
        ].map(item => item.entityRef),
        ...comingUp.flatMap(event => event.entityRefs),
      ]),
    };
  }
}

function cut<T>(items: T[], limit: number): { items: T[]; more: boolean } {
  return { items: items.slice(0, limit), more: items.length > limit };
}
