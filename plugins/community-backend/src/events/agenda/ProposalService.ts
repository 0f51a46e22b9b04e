import { ConflictError, InputError } from '@backstage/errors';
import {
  limits,
  usualMinutes,
  type ParsedRequestOf,
  type eventContract,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { takeKey } from '../../database/idempotency';
import { newId } from '../../database/ids';
import type { Outbox } from '../../outbox/Outbox';
import { recordEvent } from '../../outbox/store';
import type { ThreadReader } from '../../threads/ThreadReader';
import type { Viewer } from '../../viewer/Viewer';
import type { EventReader } from '../EventReader';
import { assertMay, holdEvent, meantOne } from '../holdEvent';
import { eventVerdicts } from '../policy';
import type { AgendaReader } from './AgendaReader';
import { assertMayWith, holdItem, type HeldItem } from './holdItem';
import { isProposal } from './policy';
import {
  deleteItem,
  insertItems,
  itemsOf,
  setVote,
  updateItem,
} from './store/items';
import type { AgendaItemRow } from './tables';
import { agendaChanged, onAgenda } from './tell';

type Proposal = ParsedRequestOf<typeof eventContract.propose>['body'];
type Edit = ParsedRequestOf<typeof eventContract.editItem>['body'];

export interface AgendaServiceOptions {
  knex: Knex;
  reader: EventReader;
  agendas: AgendaReader;
  threads: ThreadReader;
  outbox: Pick<Outbox, 'poke'>;
}

/** Keeps what people propose for an agenda, and what they want of it. */
export class ProposalService {
  readonly #options: AgendaServiceOptions;

  constructor(options: AgendaServiceOptions) {
    this.#options = options;
  }

  async propose(viewer: Viewer, id: string, input: Proposal) {
    const { agendas, outbox, reader } = this.#options;
    await reader.see(viewer, id);
    await this.#assertSubject(viewer, input);
    const { idempotencyKey, day, ...proposal } = input;
    const itemId = newId(viewer.now);
    const shown = await holdEvent(
      this.#options,
      viewer,
      id,
      async (tx, held) => {
        const one = await meantOne(tx, held, day);
        const taken = await takeKey(tx, {
          person: viewer.ref,
          key: idempotencyKey,
          operation: 'propose',
          request: { id, day, ...proposal },
          resultId: itemId,
          now: viewer.now,
        });
        if (taken) return one.day;
        const runs = eventVerdicts(viewer, one, held).run.allowed;
        assertMay(viewer, held, isProposal(input) ? 'propose' : 'run', one);
        const there = await itemsOf(tx, one.id);
        assertRoom(viewer, there, { ...proposal, runs });
        const row: AgendaItemRow = {
          ...blankItem(viewer, one.id, input.kind),
          id: itemId,
          title: input.title ?? null,
          details: input.details ?? '',
          thread_id: input.threadId ?? null,
          minutes: input.minutes ?? usualMinutes[input.kind],
        };
        if (isProposal(row)) {
          await insertItems(tx, [row]);
          await recordEvent(tx, viewer, {
            ...onAgenda(viewer, held, one),
            type: 'agenda.proposed',
            itemId,
            kind: input.kind,
            itemTitle: input.title,
            hosts: held.hosts,
          });
        } else {
          await insertItems(tx, [
            { ...row, state: 'accepted', position: nextPosition(there) },
          ]);
          await recordEvent(tx, viewer, agendaChanged(viewer, held, one));
        }
        return one.day;
      },
    );
    outbox.poke();
    return agendas.get(viewer, id, shown);
  }

  /** @throws InputError when it has no words, or a thread that is not there */
  async #assertSubject(viewer: Viewer, input: Proposal): Promise<void> {
    const { kind, title, threadId } = input;
    if (threadId && !isProposal(input)) {
      throw new InputError('threadId: only what is proposed has a thread');
    }
    if (kind === 'thread' && !threadId) {
      throw new InputError('threadId: must say which thread is brought');
    }
    if (!title && !threadId && kind !== 'questions') {
      throw new InputError('title: is needed where there is no thread');
    }
    if (!threadId) return;
    const thread = await this.#options.threads
      .seeIfThere(viewer, threadId)
      .catch(() => undefined);
    if (!thread || thread.unlisted) {
      throw new InputError(`threadId: there is no thread '${threadId}'`);
    }
  }

  async edit(viewer: Viewer, id: string, changes: Edit) {
    const { title, details, minutes } = changes;
    const hasWords = title !== undefined || details !== undefined;
    if (!hasWords && minutes === undefined) {
      throw new InputError('body: must change title, details or minutes');
    }
    return this.#act(viewer, id, async (tx, one) => {
      assertMayWith(one, hasWords ? 'edit' : 'retime');
      await updateItem(tx, id, {
        ...(title !== undefined && { title }),
        ...(details !== undefined && { details }),
        ...(minutes !== undefined && { minutes }),
      });
    });
  }

  async withdraw(viewer: Viewer, id: string) {
    return this.#act(viewer, id, async (tx, one) => {
      assertMayWith(one, 'withdraw');
      await deleteItem(tx, id);
    });
  }

  async vote(viewer: Viewer, id: string, wanted: boolean) {
    return this.#act(viewer, id, async (tx, one) => {
      assertMayWith(one, 'vote');
      return setVote(tx, { itemId: id, person: viewer.ref, wanted });
    });
  }

  /** Acts on an item, and tells of it unless that changed nothing. */
  async #act(
    viewer: Viewer,
    id: string,
    act: (tx: Knex.Transaction, one: HeldItem) => Promise<boolean | void>,
  ) {
    const { agendas, outbox } = this.#options;
    const shown = await holdItem(this.#options, viewer, id, async (tx, one) => {
      const changed = await act(tx, one);
      if (changed === false) return;
      const { held, occurrence } = one;
      await recordEvent(tx, viewer, agendaChanged(viewer, held, occurrence));
    });
    outbox.poke();
    return agendas.get(viewer, shown.eventId, shown.day);
  }
}

/** An item that somebody proposes now. */
export function blankItem(
  viewer: Viewer,
  occurrenceId: string,
  kind: AgendaItemRow['kind'],
): AgendaItemRow {
  return {
    id: newId(viewer.now),
    occurrence_id: occurrenceId,
    kind,
    state: 'proposed',
    title: null,
    details: '',
    thread_id: null,
    proposed_by: viewer.ref,
    proposed_at: viewer.now,
    minutes: usualMinutes[kind],
    position: null,
    vote_count: 0,
    started_at: null,
    done_at: null,
    decline_reason: null,
    answer: null,
    time_mark: null,
    reply_id: null,
  };
}

/** Where the running order goes on. */
export function nextPosition(rows: AgendaItemRow[]): number {
  return 1 + Math.max(-1, ...rows.map(({ position }) => position ?? -1));
}

/** @throws ConflictError when an agenda takes no more of somebody, or not that */
function assertRoom(
  viewer: Viewer,
  there: AgendaItemRow[],
  proposal: { kind: AgendaItemRow['kind']; threadId?: string; runs: boolean },
): void {
  const { kind, threadId, runs } = proposal;
  const { max, perPerson } = limits.agendaItems;
  if (there.length >= max) {
    throw new ConflictError(`This agenda is full: it holds ${max} items`);
  }
  const open = there.filter(
    row => row.proposed_by === viewer.ref && row.state === 'proposed',
  );
  if (!runs && open.length >= perPerson) {
    throw new ConflictError(
      `You have ${perPerson} open proposals for this event, which is as many as one may have`,
    );
  }
  if (kind === 'questions' && there.some(row => row.kind === kind)) {
    throw new ConflictError('There is time for questions on this agenda');
  }
  const isThere = there.some(
    row => row.thread_id === threadId && row.state !== 'declined',
  );
  if (threadId && isThere) {
    throw new ConflictError('This thread is on the agenda already');
  }
}
