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
import { recordEvent } from '../../outbox/store';
import type { Viewer } from '../../viewer/Viewer';
import { assertMay } from '../holdEvent';
import { onOccurrence } from '../onOccurrence';
import { eventVerdicts } from '../policy';
import { actOnAgenda, actOnItem, type AgendaServiceOptions } from './acting';
import { assertMayWith, type HeldItem } from './holdItem';
import { assertFits, newItem, nextPosition, threadsOn } from './newItem';
import { isProposal } from './policy';
import {
  deleteItem,
  insertItems,
  itemsOf,
  setVote,
  updateItem,
} from './store/items';
import type { AgendaItemRow } from './tables';
import { agendaChanged } from './tell';

type Proposal = ParsedRequestOf<typeof eventContract.propose>['body'];
type Edit = ParsedRequestOf<typeof eventContract.editItem>['body'];

/** Keeps what people propose for an agenda, and what they want of it. */
export class ProposalService {
  readonly #options: AgendaServiceOptions;

  constructor(options: AgendaServiceOptions) {
    this.#options = options;
  }

  async propose(viewer: Viewer, id: string, input: Proposal) {
    const { idempotencyKey, day, ...proposal } = input;
    const itemId = newId(viewer.now);
    const check = () => this.#assertSubject(viewer, input);
    return actOnAgenda(
      this.#options,
      viewer,
      { id, day, check },
      async (tx, held, one) => {
        const taken = await takeKey(tx, {
          person: viewer.ref,
          key: idempotencyKey,
          operation: 'propose',
          request: { id, day, ...proposal },
          resultId: itemId,
          now: viewer.now,
        });
        if (taken) return;
        const runs = eventVerdicts(viewer, one, held).run.allowed;
        assertMay(viewer, held, isProposal(input) ? 'propose' : 'run', one);
        const there = await itemsOf(tx, one.id);
        assertRoom(viewer, there, { ...proposal, runs });
        const row = newItem(viewer, {
          id: itemId,
          occurrence_id: one.id,
          kind: input.kind,
          title: input.title ?? null,
          details: input.details ?? '',
          thread_id: input.threadId ?? null,
          minutes: input.minutes ?? usualMinutes[input.kind],
        });
        if (isProposal(row)) {
          await insertItems(tx, [row]);
          await recordEvent(tx, viewer, {
            ...onOccurrence(viewer, held, one),
            type: 'agenda.proposed',
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
      },
    );
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
    return actOnItem(this.#options, viewer, id, async (tx, one) => {
      const changed = await act(tx, one);
      if (changed === false) return;
      const { held, occurrence } = one;
      await recordEvent(tx, viewer, agendaChanged(viewer, held, occurrence));
    });
  }
}

/** @throws ConflictError when an agenda takes no more of somebody, or not that */
function assertRoom(
  viewer: Viewer,
  there: AgendaItemRow[],
  proposal: { kind: AgendaItemRow['kind']; threadId?: string; runs: boolean },
): void {
  const { kind, threadId, runs } = proposal;
  const { perPerson } = limits.agendaItems;
  assertFits(there, 1);
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
  if (threadId && threadsOn(there).has(threadId)) {
    throw new ConflictError('This thread is on the agenda already');
  }
}
